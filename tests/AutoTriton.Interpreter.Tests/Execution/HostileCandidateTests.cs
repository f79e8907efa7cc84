using AutoTriton.Interpreter.Execution;
using AutoTriton.Interpreter.Tests.PyTorch;
using AutoTriton.Tests.Shared;

namespace AutoTriton.Interpreter.Tests.Execution;

public sealed class HostileCandidateTests
{
    private static readonly EmbeddedKernelExecutor Executor = new();

    public static TheoryData<string> Names => [.. HostileCandidates.All.Select(candidate => candidate.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Hostile_candidate_ends_with_a_typed_failure(string name)
    {
        var source = HostileCandidates.All.First(candidate => candidate.Name == name).Source;
        var (_, wrong) = await HostileRun.RunAsync(Executor, source, mustFail: true, TestContext.Current.CancellationToken);
        Assert.Null(wrong);
    }

    [Fact]
    public async Task Honest_candidate_under_the_same_limits_matches()
    {
        var (report, wrong) = await HostileRun.RunAsync(Executor, HostileCandidates.Honest, mustFail: false, TestContext.Current.CancellationToken);
        Assert.Null(wrong);
        Assert.True(report!.IsMatch, report.Failure?.Message);
    }

    [Fact]
    public async Task Mutated_statements_with_PyTorch_end_typed()
    {
        string[] programs = [.. new[] { "basics.py", "layers.py", "operators.py", "arrays.py", "modules.py" }.Select(PyTorchRun.Resource)];
        var wrong = await ProgramMutationRun.RunAsync(programs, 100, 3, null, TestContext.Current.CancellationToken);
        Assert.True(wrong.Count == 0, string.Join("\n---\n", wrong.Take(3)));
    }

    [Fact]
    public async Task Mutated_host_programs_end_with_typed_outcomes()
    {
        var wrong = await HostileRun.MutateAsync(Executor, 300, 5, TestContext.Current.CancellationToken);
        Assert.True(wrong.Count == 0, string.Join("\n---\n", wrong.Take(3)));
    }
}
