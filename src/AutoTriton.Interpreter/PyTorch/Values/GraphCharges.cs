namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>The memory that the gradient graph behind a tensor may keep alive: that of the inputs of every operator on the way to it.</summary>
/// <param name="inputs">The inputs of the last operator.</param>
/// <param name="former">What was held before, where the tensor was changed in place.</param>
internal sealed class GraphCharges(IReadOnlyList<PyTensor> inputs, GraphCharges? former)
{
    private readonly MemoryCharge[] _charges = [.. inputs.Select(input => input.Charge)];
    private readonly GraphCharges[] _behind = [.. inputs.Select(input => input.Graph).Append(former).OfType<GraphCharges>().Distinct()];

    /// <summary>How many operators' inputs are held directly and one step behind; for people who debug.</summary>
    public int Count => _charges.Length + _behind.Length;
}
