using System.Runtime.CompilerServices;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Prompts;
using AutoTriton.Testing.Contracts;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Testing.Tests;

public sealed class ContractsFindFaultsTests
{
    private static readonly ExecutionRequest Solved = new(SampleTasks.Function, SampleTasks.FunctionSolution);

    [Fact]
    public Task Executor_that_throws_at_a_bad_candidate_is_found() =>
        FindsAsync<InvalidOperationException>(KernelExecutorContract.Checks(() => new ThrowingExecutor(), Solved), "an empty candidate");

    [Fact]
    public Task Executor_that_accepts_everything_is_found_by_the_judging_checks() =>
        FindsAsync(KernelExecutorContract.JudgingChecks(() => new FakeKernelExecutor()), "a wrong result");

    [Fact]
    public Task Policy_that_gives_too_few_is_found() =>
        FindsAsync(PolicyContract.Checks(() => new ShortPolicy(), Prompt.FromText("write")), "as many completions");

    [Fact]
    public Task Reward_that_answers_no_number_is_found() =>
        FindsAsync(RewardContract.Checks(() => new FakeRewardFunction(_ => double.NaN)), "scores a match with a reason");

    [Fact]
    public Task Rule_that_refuses_what_is_right_is_found() =>
        FindsAsync(LegalityRuleContract.Checks(() => new FakeLegalityRule(_ => [new Finding("FAKE1", FindingSeverity.Error, "no")]), ["pass"]), "passes what it accepts");

    [Fact]
    public Task Rule_that_finds_nothing_is_found() =>
        FindsAsync(LegalityRuleContract.Checks(() => new FakeLegalityRule(), ["pass"]), "finds what it refuses");

    [Fact]
    public Task Rule_whose_findings_carry_another_id_is_found() =>
        FindsAsync(LegalityRuleContract.Checks(() => new FakeLegalityRule(_ => [new Finding("OTHER", FindingSeverity.Error, "no")]), ["pass"]), "carry its id");

    [Fact]
    public Task Layer_that_turns_a_failing_machine_into_a_report_is_found() =>
        FindsAsync(ExecutorLayerContract.Checks(_ => new FakeKernelExecutor()), "keeps failing");

    [Fact]
    public Task Layer_that_never_answers_is_found() =>
        FindsAsync(ExecutorLayerContract.Checks(_ => new SilentExecutor(), TimeSpan.FromMilliseconds(50)), "reaches the executor below");

    [Fact]
    public Task Layer_that_keeps_its_token_to_itself_is_found() =>
        FindsAsync(ExecutorLayerContract.Checks(inner => new DeafLayer(inner), TimeSpan.FromMilliseconds(50)), "reaches the executor below");

    private static Task FindsAsync(IEnumerable<ContractCheck> checks, string name) => FindsAsync<ContractViolationException>(checks, name);

    // A check lets what the part itself throws come through.
    private static async Task FindsAsync<TException>(IEnumerable<ContractCheck> checks, string name)
        where TException : Exception
    {
        var check = checks.First(candidate => candidate.Name.Contains(name, StringComparison.Ordinal));
        await Assert.ThrowsAsync<TException>(check.RunAsync);
    }

    private sealed class SilentExecutor : IKernelExecutor
    {
        public Task<ExecutionReport> ExecuteAsync(ExecutionRequest request, CancellationToken cancellationToken = default) =>
            new TaskCompletionSource<ExecutionReport>().Task;
    }

    private sealed class DeafLayer(IKernelExecutor inner) : DelegatingKernelExecutor(inner)
    {
        public override Task<ExecutionReport> ExecuteAsync(ExecutionRequest request, CancellationToken cancellationToken = default) =>
            Inner.ExecuteAsync(request, CancellationToken.None);
    }

    private sealed class ThrowingExecutor : IKernelExecutor
    {
        public Task<ExecutionReport> ExecuteAsync(ExecutionRequest request, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("no");
    }

    private sealed class ShortPolicy : IPolicy
    {
        public async IAsyncEnumerable<Completion> GenerateAsync(GenerationRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            yield return new Completion("only one", StopReason.EndOfText);
        }
    }
}
