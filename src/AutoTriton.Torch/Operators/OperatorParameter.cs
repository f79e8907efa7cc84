namespace AutoTriton.Torch;

/// <summary>One parameter of an operator.</summary>
/// <param name="Name">Its name in PyTorch.</param>
/// <param name="Type">The kind of value.</param>
/// <param name="IsOptional">Whether it may be null.</param>
/// <param name="FixedCount">For lists: how many elements one single number stands for; 0 where a single number is not accepted.</param>
/// <param name="IsKeywordOnly">Whether it is passed by name only.</param>
/// <param name="HasDefault">Whether it may be left out.</param>
/// <param name="Default">The value where it is left out, as <see cref="TorchOperator.Invoke"/> takes it.</param>
/// <param name="IsWritten">Whether the operator changes the tensor passed for it.</param>
public sealed record OperatorParameter(
    string Name, OperatorType Type, bool IsOptional, int FixedCount, bool IsKeywordOnly, bool HasDefault, object? Default, bool IsWritten);
