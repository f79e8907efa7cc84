namespace AutoTriton.Core.Execution;

/// <summary>Operations of one kind on one type.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="DType">The element type as Triton's attributes name it (<c>float32</c>, <c>bfloat16</c>, <c>float8e4nv</c>, <c>int8</c>); of a <c>dot</c> that of its inputs, <c>tf32</c> or <c>tf32x3</c> where it rounds float32.</param>
/// <param name="Count">How many, 1 or more.</param>
public sealed record OperationEvidence(OperationKind Kind, string DType, long Count);
