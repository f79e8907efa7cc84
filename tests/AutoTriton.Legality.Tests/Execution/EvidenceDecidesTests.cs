using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution;
using AutoTriton.Legality.Execution;

namespace AutoTriton.Legality.Tests.Execution;

/// <summary>What the source does not tell, and the embedded executor's evidence on it: one verdict, one list of findings.</summary>
public sealed class EvidenceDecidesTests
{
    private static readonly KernelTask Task = new()
    {
        Id = "relu",
        Contract = new FunctionContract("relu"),
        Reference = new PyTorchReference("""
            import torch

            def relu(x):
                return torch.clamp(x, min=0)

            def get_inputs():
                return [torch.randn(1000)]
            """),
    };

    private const string Launch = """


        def launch(x):
            y = torch.empty_like(x)
            relu_kernel[(triton.cdiv(x.numel(), 256),)](x, y, x.numel(), BLOCK=256)
            return y


        """;

    /// <summary>Constructs that the analysis cannot decide, with the function that is reached where {0} stands.</summary>
    public static TheoryData<string, string> Undecidable => new()
    {
        {
            "attribute by a computed name", """
            class Ops:
                run = staticmethod({0})

            def relu(x):
                launch(x.clone())
                return getattr(Ops, str(x.numel())[:0] + "run")(x)
            """
        },
        {
            "recursion", """
            def step(x, n):
                if n <= 0:
                    return {0}(x)
                return step(x, n - 1)

            def relu(x):
                launch(x.clone())
                return step(x, 3 if x.numel() > 10 else 2)
            """
        },
        {
            "callable that an unknown call gives", """
            class Ops:
                pick = staticmethod(lambda: {0})

            def relu(x):
                launch(x.clone())
                return getattr(Ops, str(x.numel())[:0] + "pick")()(x)
            """
        },
    };

    [Theory]
    [MemberData(nameof(Undecidable), DisableDiscoveryEnumeration = true)]
    public async Task ExecuteAsync_undecided_source_whose_result_is_of_a_kernel_matches(string construct, string source)
    {
        var report = await RunAsync(source, "launch");

        Assert.True(report.IsMatch, $"{construct}: {report.Stage} {report.Failure?.Message}");
        Assert.True(report.Evidence.KernelOutputReachedResult);
        Assert.DoesNotContain(report.Findings, finding => finding.Severity == FindingSeverity.Error);
        Assert.Contains(report.Findings, finding => finding.Id == "AT2009");
    }

    [Theory]
    [MemberData(nameof(Undecidable), DisableDiscoveryEnumeration = true)]
    public async Task ExecuteAsync_undecided_source_whose_result_is_of_PyTorch_is_illegal(string construct, string source)
    {
        var report = await RunAsync(source, "other");

        Assert.True(report.Failure?.Kind == FailureKind.Illegal, $"{construct}: {report.Stage} {report.Failure?.Message}");
        Assert.False(report.IsMatch);
        Assert.Contains(report.Findings, finding => finding.Severity == FindingSeverity.Error);
    }

    [Theory]
    [InlineData("exec(\"pass\")\n    return launch(x)")]
    [InlineData("return eval(\"launch\")(x)")]
    [InlineData("class Meta(type):\n        def __call__(cls, x):\n            return launch(x)\n    class Relu(metaclass=Meta):\n        pass\n    return Relu(x)")]
    [InlineData("return globals()[\"launch\"](x)")]
    public async Task ExecuteAsync_what_the_executor_does_not_run_is_undecided_and_earns_nothing(string body)
    {
        var report = await RunAsync($"def relu(x):\n    {body}", "launch");

        Assert.False(report.IsMatch);
        Assert.Contains(report.Findings, finding => finding.Id == "AT2009");
    }

    private static Task<ExecutionReport> RunAsync(string source, string reached)
    {
        var candidate = Sources.Kernel + Launch + "def other(x):\n    return torch.clamp(x, min=0)\n\n\n" + source.Replace("{0}", reached, StringComparison.Ordinal);
        return new LegalityKernelExecutor(new EmbeddedKernelExecutor(), LegalityLevel.Reachable)
            .ExecuteAsync(new ExecutionRequest(Task, candidate) { Seed = 7 }, TestContext.Current.CancellationToken);
    }
}
