using AutoTriton.Interpreter.Kernels.Language;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>The elements of one block where a condition holds, those of another elsewhere.</summary>
internal sealed class SelectInstruction(Value condition, Value whenTrue, Value whenFalse, Value result)
    : TernaryInstruction(condition, whenTrue, whenFalse, result)
{
    public override OperationCount Operations => default;
}
