using AutoTriton.Core.Execution;
using AutoTriton.Core.Prompts;
using AutoTriton.Testing.Contracts;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Testing.Tests;

public sealed class FakesContractTests
{
    public static TheoryData<ContractCheck> Checks =>
    [
        .. KernelExecutorContract.Checks(() => new FakeKernelExecutor(), new ExecutionRequest(SampleTasks.Function, SampleTasks.FunctionSolution)),
        .. PolicyContract.Checks(() => new FakePolicy("one", "two"), Prompt.FromText("write")),
        .. RewardContract.Checks(() => new FakeRewardFunction(context => context.Report?.IsMatch == true ? 1 : null)),
    ];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Fakes_meet_their_contracts(ContractCheck check) => check.RunAsync();
}
