namespace AutoTriton.Core.Tasks;

/// <summary>The contract of KernelBench: the reference defines a module class and functions that make its inputs; the candidate defines a replacement class with the same constructor and <c>forward</c>.</summary>
public sealed record ModuleContract : KernelContract
{
    /// <inheritdoc/>
    public override string Name => "module";

    /// <summary>The reference's class.</summary>
    /// <value><c>Model</c></value>
    public string ReferenceClass { get; init; } = "Model";

    /// <summary>The candidate's class.</summary>
    /// <value><c>ModelNew</c></value>
    public string CandidateClass { get; init; } = "ModelNew";

    /// <summary>Whether candidates must work for inputs of other sizes too, where the reference takes them. An executor may then add input sets of sizes that no block divides.</summary>
    /// <value>false</value>
    public bool AllowsOtherSizes { get; init; }

    /// <summary>The reference's function that makes the arguments of <c>forward</c>.</summary>
    /// <value><c>get_inputs</c></value>
    public string InputsFunction { get; init; } = "get_inputs";

    /// <summary>The reference's function that makes the constructor's arguments; where the source has none, there are none.</summary>
    /// <value><c>get_init_inputs</c></value>
    public string InitInputsFunction { get; init; } = "get_init_inputs";
}
