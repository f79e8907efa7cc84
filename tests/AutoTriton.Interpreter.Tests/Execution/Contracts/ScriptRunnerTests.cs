using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution;

namespace AutoTriton.Interpreter.Tests.Execution.Contracts;

public sealed class ScriptRunnerTests
{
    private const string Test = """
        def test_add():
            x = torch.rand(100, device='cuda')
            y = torch.rand(100, device='cuda')
            return {'sum': add(x, y), 'first': float(x[0]) > 0.5}

        result_gold = test_add()
        """;

    private static readonly KernelTask Task = new() { Id = "test/script", Reference = new TritonReference(Sources.AddCandidate), Contract = new ScriptContract(Test) };

    private static Task<ExecutionReport> RunAsync(string candidate, int seeds, KernelTask? task = null) => new EmbeddedKernelExecutor(new EmbeddedExecutorOptions { ScriptSeeds = seeds })
        .ExecuteAsync(new ExecutionRequest(task ?? Task, candidate) { Seed = 3, Limits = Sources.Unhurried }, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Test_runs_under_every_seed()
    {
        var report = await RunAsync(Sources.AddCandidate, seeds: 3);
        Assert.True(report.IsMatch, report.Failure?.Message);
        Assert.Equal([0, 1, 2], report.Evidence.Outputs.Select(output => output.InputSet).Distinct());
        Assert.Equal(3, Assert.Single(report.Evidence.Launches).Count);
        Assert.True(report.Evidence.KernelOutputReachedResult);
    }

    [Fact]
    public async Task Candidate_that_is_right_on_some_values_only_is_found_by_further_seeds()
    {
        // Right while the first number is on the side where it lies under the request's own seed.
        var first = await RunAsync(Sources.AddCandidate + "\nprint(torch.rand(1).item() > 0.5)\n", seeds: 1);
        var side = first.Evidence.Output.Contains("True", StringComparison.Ordinal) ? ">" : "<=";
        var candidate = Sources.AddCandidate.Replace("return out", $"return out if float(x[0]) {side} 0.5 else out * 2", StringComparison.Ordinal);
        Assert.True((await RunAsync(candidate, seeds: 1)).IsMatch);
        Assert.Equal(FailureKind.Mismatch, (await RunAsync(candidate, seeds: 8)).Failure?.Kind);
    }

    [Fact]
    public async Task Candidate_whose_test_raises_fails_at_its_line()
    {
        var report = await RunAsync("import torch\ndef add(x, y):\n    raise ValueError('no')\n", seeds: 2);
        Assert.Equal((FailureKind.Runtime, ExecutionStage.Parsed), (report.Failure?.Kind, report.Stage));
    }

    [Fact]
    public async Task Test_that_leaves_no_result_is_an_error_of_the_machine()
    {
        var task = Task with { Contract = new ScriptContract("x = 1\n") };
        var error = await Assert.ThrowsAsync<KernelExecutorException>(() => RunAsync(Sources.AddCandidate, seeds: 1, task));
        Assert.Contains("result_gold", error.Message, StringComparison.Ordinal);
    }
}
