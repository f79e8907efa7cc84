namespace AutoTriton.Core.Tasks;

/// <summary>The contract of TritonBench-T: a named function of the candidate against a PyTorch function of the reference, on the same arguments.</summary>
/// <param name="EntryPoint">The candidate's function.</param>
public sealed record FunctionContract(string EntryPoint) : KernelContract
{
    /// <inheritdoc/>
    public override string Name => "function";

    /// <summary>The reference's function.</summary>
    /// <value>The same name as <see cref="EntryPoint"/>.</value>
    public string ReferenceFunction { get; init; } = EntryPoint;

    /// <summary>Whether candidates must work for inputs of other sizes too, where the reference takes them. An executor may then add input sets of sizes that no block divides.</summary>
    /// <value>false</value>
    public bool AllowsOtherSizes { get; init; }

    /// <summary>The reference's function that answers the list of arguments.</summary>
    /// <value><c>get_inputs</c></value>
    public string InputsFunction { get; init; } = "get_inputs";
}
