namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Arithmetic on 64-bit scalars for addresses and bounds.</summary>
internal enum IndexOperation
{
    Add,
    Subtract,
    Multiply,
}
