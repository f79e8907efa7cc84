namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>Adds up what a run computes and allocates, and ends it where that passes a budget.</summary>
/// <param name="maxBytes">The most bytes of all tensors that are made, freed ones included.</param>
/// <param name="maxOperations">The most arithmetic operations.</param>
internal sealed class WorkMeter(double maxBytes, double maxOperations)
{
    /// <summary>Bytes of all tensors made so far; views count nothing.</summary>
    public double Bytes { get; private set; }

    /// <summary>Arithmetic operations so far: two for each multiply-add of a product, one for each element that another operator reads or makes.</summary>
    public double Operations { get; private set; }

    /// <summary>Whether the budget was passed.</summary>
    public bool IsPassed => Bytes > maxBytes || Operations > maxOperations;

    /// <summary>Counts a tensor.</summary>
    public void AddBytes(double bytes)
    {
        Bytes += bytes;
        Check();
    }

    /// <summary>Counts work.</summary>
    public void AddOperations(double operations)
    {
        Operations += operations;
        Check();
    }

    private void Check()
    {
        if (IsPassed)
        {
            throw HostFault.Limit($"the run passes its budget of {maxBytes:N0} bytes of tensors and {maxOperations:N0} operations");
        }
    }
}
