using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>The operations that one execution of an instruction does; the same each time, for shapes are static.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="DType">The type as evidence names it.</param>
/// <param name="Count">How many; 0 for none.</param>
internal readonly record struct OperationCount(OperationKind Kind, string DType, long Count)
{
    /// <summary>Operations on elements, if they are floating-point.</summary>
    public static OperationCount On(TritonDType element, long count, bool special = false) => element.IsFloating()
        ? new OperationCount(special ? OperationKind.Special : OperationKind.Arithmetic, element.TritonAttribute(), count)
        : default;
}
