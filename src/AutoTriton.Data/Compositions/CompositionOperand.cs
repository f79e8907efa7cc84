namespace AutoTriton.Data.Compositions;

/// <summary>An input beside the first.</summary>
/// <param name="Name">Its name in the reference: <c>b</c>, <c>c</c>, <c>d</c>, or <c>w</c> for the right side of a product.</param>
/// <param name="Shape">Its shape.</param>
public sealed record CompositionOperand(string Name, OperandShape Shape);
