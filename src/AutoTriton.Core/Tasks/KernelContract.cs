namespace AutoTriton.Core.Tasks;

/// <summary>How a candidate is called and compared.</summary>
public abstract record KernelContract
{
    private protected KernelContract()
    {
    }

    /// <summary>The contract's name: <c>module</c>, <c>function</c>, <c>script</c> or <c>launch</c>.</summary>
    public abstract string Name { get; }
}
