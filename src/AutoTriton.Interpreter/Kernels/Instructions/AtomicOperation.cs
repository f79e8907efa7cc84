namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>What an atomic does with the value in memory.</summary>
internal enum AtomicOperation
{
    Add,
    Maximum,
    Minimum,
    And,
    Or,
    Xor,
    Exchange,
    CompareAndSwap,
}
