namespace AutoTriton.Core.Tasks;

/// <summary>What a candidate must compute: PyTorch source, gold Triton source, or recorded values.</summary>
public abstract record TaskReference
{
    private protected TaskReference()
    {
    }
}
