namespace AutoTriton.Testing.Contracts;

/// <summary>One thing that an implementation must do. Run it from any test framework: it throws where the contract is broken.</summary>
/// <param name="Name">What must hold, as a sentence.</param>
/// <param name="RunAsync">Checks it.</param>
public sealed record ContractCheck(string Name, Func<Task> RunAsync)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
