using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Tests;

public sealed class LegalityAnalyzerTests
{
    private static readonly FunctionContract Relu = new("relu");

    [Fact]
    public void Analyze_text_that_is_not_Python_says_where()
    {
        var result = new LegalityAnalyzer().Analyze("def relu(:\n", Relu, LegalityLevel.Paper, TestContext.Current.CancellationToken);

        Assert.False(result.IsLegal);
        Assert.False(result.IsParsed);
        var finding = Assert.Single(result.Findings);
        Assert.Equal("AT1001", finding.Id);
        Assert.Equal(1, finding.Location?.StartLine);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x = 1\n")]
    public void Analyze_source_without_a_kernel_is_refused(string source)
    {
        var result = new LegalityAnalyzer().Analyze(source, Relu, LegalityLevel.Paper, TestContext.Current.CancellationToken);

        Assert.Contains(result.Findings, finding => finding.Id == "AT1002" && finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void Analyze_decoy_names_the_entry_point_and_its_place()
    {
        var result = new LegalityAnalyzer().Analyze(Sources.Decoy, Relu, LegalityLevel.Reachable, TestContext.Current.CancellationToken);

        var finding = Assert.Single(result.Findings, finding => finding.Id == "AT2002");
        Assert.Equal("relu", finding.Subject);
        Assert.NotNull(finding.Location);
        Assert.Contains(result.Findings, other => other.Id == "AT2008" && other.Severity == FindingSeverity.Warning);
    }

    [Fact]
    public void Analyze_decoy_passes_the_papers_rule()
    {
        Assert.True(new LegalityAnalyzer().Analyze(Sources.Decoy, Relu, LegalityLevel.Paper, TestContext.Current.CancellationToken).IsLegal);
    }

    [Fact]
    public void Analyze_guard_on_emptiness_is_a_warning_and_passes()
    {
        var result = new LegalityAnalyzer().Analyze(Sources.Guarded, Relu, LegalityLevel.Reachable, TestContext.Current.CancellationToken);

        Assert.True(result.IsLegal);
        Assert.Contains(result.Findings, finding => finding.Id == "AT2006" && finding.Severity == FindingSeverity.Warning);
        Assert.Equal(["relu_kernel"], result.LaunchedKernels);
    }

    [Fact]
    public void Analyze_launch_contract_follows_the_kernel_itself()
    {
        var contract = new LaunchContract("relu_kernel", [1], []);
        var empty = "import triton\n\n@triton.jit\ndef relu_kernel(x_ptr):\n    pass\n";

        Assert.True(new LegalityAnalyzer().Analyze(Sources.Honest, contract, LegalityLevel.Reachable, TestContext.Current.CancellationToken).IsLegal);
        Assert.False(new LegalityAnalyzer().Analyze(empty, contract, LegalityLevel.Reachable, TestContext.Current.CancellationToken).IsLegal);
    }

    [Fact]
    public void Analyze_what_cannot_be_decided_is_said()
    {
        var source = Sources.Honest.Replace("return y", "exec(x.name)\n    return y", StringComparison.Ordinal);

        var result = new LegalityAnalyzer().Analyze(source, Relu, LegalityLevel.Reachable, TestContext.Current.CancellationToken);

        Assert.True(result.IsUndecided);
        Assert.Contains(result.Findings, finding => finding.Id == "AT2009" && finding.Severity == FindingSeverity.Warning);
    }

    [Fact]
    public void Analyze_past_its_steps_ends_undecided()
    {
        var result = new LegalityAnalyzer { MaximumSteps = 20 }.Analyze(Sources.Honest, Relu, LegalityLevel.Reachable, TestContext.Current.CancellationToken);

        Assert.True(result.IsUndecided);
    }

    [Fact]
    public void Analyze_with_a_rule_of_the_host_counts_it()
    {
        var analyzer = new LegalityAnalyzer([new NoUnderscoreRule()]);

        var result = analyzer.Analyze(Sources.Honest, Relu, LegalityLevel.Paper, TestContext.Current.CancellationToken);

        Assert.Contains(result.Findings, finding => finding.Id == "HOST1");
        Assert.Throws<ArgumentException>(() => new LegalityAnalyzer([new NoUnderscoreRule(), new NoUnderscoreRule()]));
    }

    [Theory]
    [InlineData("f(", ")")]
    [InlineData("[", "]")]
    [InlineData("lambda: ", "")]
    public void Analyze_deep_nesting_ends(string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 90)) + "x" + string.Concat(Enumerable.Repeat(close, 90));

        var result = new LegalityAnalyzer().Analyze($"{Sources.Honest}\n\ny = {nested}\n", Relu, LegalityLevel.Strict, TestContext.Current.CancellationToken);

        Assert.NotEmpty(result.LaunchedKernels);
    }

    [Fact]
    public void Analyze_memory_made_on_one_path_only_counts_on_that_path()
    {
        var source = Sources.Kernel + """

            def relu(x, flag):
                if flag:
                    y = torch.empty_like(x)
                    relu_kernel[(triton.cdiv(x.numel(), 256),)](x, y, x.numel(), BLOCK=256)
                else:
                    y = torch.zeros_like(x)
                    relu_kernel[(triton.cdiv(x.numel(), 512),)](x, y, x.numel(), BLOCK=512)
                return y
            """;

        Assert.True(new LegalityAnalyzer().Analyze(source, Relu, LegalityLevel.Reachable, TestContext.Current.CancellationToken).IsLegal);
    }

    [Fact]
    public void Analyze_calls_that_multiply_end_undecided()
    {
        var source = new System.Text.StringBuilder(Sources.Kernel).Append("\ndef f0(x):\n    return x\n");
        for (var level = 1; level < 22; level++)
        {
            source.Append(System.Globalization.CultureInfo.InvariantCulture, $"\ndef f{level}(x):\n    return f{level - 1}(f{level - 1}(x))\n");
        }

        source.Append("\ndef relu(x):\n    return f21(x)\n");

        Assert.True(new LegalityAnalyzer().Analyze(source.ToString(), Relu, LegalityLevel.Reachable, TestContext.Current.CancellationToken).IsUndecided);
    }

    [Fact]
    public void Analyze_recursion_ends()
    {
        var source = Sources.Honest + "\n\ndef a(x):\n    return b(x) + b(x)\n\ndef b(x):\n    return a(x) + a(x)\n\ndef relu(x):\n    return a(x)\n";

        Assert.False(new LegalityAnalyzer().Analyze(source, Relu, LegalityLevel.Reachable, TestContext.Current.CancellationToken).IsLegal);
    }

    private sealed class NoUnderscoreRule : ILegalityRule
    {
        public string Id => "HOST1";

        public string Title => "Kernels have no underscore";

        public LegalityLevel Level => LegalityLevel.Paper;

        public IEnumerable<Finding> Check(LegalityContext context) =>
            context.Kernels.Where(kernel => kernel.Name.Contains('_', StringComparison.Ordinal))
                .Select(kernel => new Finding(Id, FindingSeverity.Error, kernel.Name) { Location = kernel.Span });
    }
}
