namespace AutoTriton.Core.Tasks;

/// <summary>The contract of TritonBench-G: a file and its test, which returns values; the values under the candidate are compared to those under the reference.</summary>
/// <param name="TestSource">Python source run after the file's own, in the same module.</param>
public sealed record ScriptContract(string TestSource) : KernelContract
{
    /// <inheritdoc/>
    public override string Name => "script";

    /// <summary>The variable that holds the test's values once the script has run.</summary>
    /// <value><c>result_gold</c></value>
    public string ResultVariable { get; init; } = "result_gold";
}
