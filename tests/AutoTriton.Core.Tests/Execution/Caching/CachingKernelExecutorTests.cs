using System.Collections.Immutable;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Execution.Caching;
using AutoTriton.Core.Tasks;
using AutoTriton.Testing.Contracts;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Samples;
using Microsoft.Extensions.Options;

namespace AutoTriton.Core.Tests.Execution.Caching;

public sealed class CachingKernelExecutorTests
{
    private static readonly ExecutionRequest Request = new(SampleTasks.Function, SampleTasks.FunctionSolution) { Seed = 3 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<ContractCheck> Contract =>
        [.. KernelExecutorContract.Checks(() => new CachingKernelExecutor(new FakeKernelExecutor(), new CachingOptions()), Request)];

    [Theory]
    [MemberData(nameof(Contract))]
    public Task Meets_the_contract(ContractCheck check) => check.RunAsync();

    [Fact]
    public async Task Execute_same_request_twice_asks_once_and_says_so()
    {
        var inner = new FakeKernelExecutor();
        var cache = new CachingKernelExecutor(inner, new CachingOptions());

        var first = await cache.ExecuteAsync(Request, Token);
        var second = await cache.ExecuteAsync(Request with { }, Token);

        Assert.Single(inner.Requests);
        Assert.False(first.FromCache);
        Assert.True(second.FromCache);
    }

    public static TheoryData<ExecutionRequest> OtherRequests =>
    [
        Request with { Seed = 4 },
        Request with { CandidateSource = Request.CandidateSource + " " },
        Request with { Limits = Request.Limits with { HostSteps = 5 } },
        Request with { Task = Request.Task with { Tolerance = new Tolerance { Float32 = 1e-3 } } },
        Request with { Task = Request.Task with { Contract = new FunctionContract("add_relu") { InputsFunction = "other" } } },
        Request with { Task = Request.Task with { Reference = new TritonReference(((PyTorchReference)Request.Task.Reference).Source) } },
        Request with { Task = Request.Task with { Contract = Launch(1.0) } },
        Request with { Task = Request.Task with { Contract = Launch(1L) } },
    ];

    [Theory]
    [MemberData(nameof(OtherRequests))]
    public async Task Execute_anything_that_decides_the_outcome_differs_asks_again(ExecutionRequest other)
    {
        var inner = new FakeKernelExecutor();
        var cache = new CachingKernelExecutor(inner, new CachingOptions());

        await cache.ExecuteAsync(Request with { Task = Request.Task with { Contract = other.Task.Contract is LaunchContract ? Launch(2L) : Request.Task.Contract } }, Token);
        await cache.ExecuteAsync(other, Token);

        Assert.Equal(2, inner.Requests.Count);
    }

    [Fact]
    public async Task Execute_measured_requests_are_never_answered_from_memory()
    {
        var inner = new FakeKernelExecutor(SampleReports.Measured(2));
        var cache = new CachingKernelExecutor(inner, new CachingOptions());

        await cache.ExecuteAsync(Request with { Measure = true }, Token);
        var second = await cache.ExecuteAsync(Request with { Measure = true }, Token);

        Assert.Equal(2, inner.Requests.Count);
        Assert.False(second.FromCache);
    }

    [Fact]
    public async Task Execute_a_fault_of_the_machinery_is_not_kept()
    {
        var calls = 0;
        var inner = new FakeKernelExecutor(_ => calls++ == 0 ? throw new KernelExecutorException("lost") : SampleReports.Matched());
        var cache = new CachingKernelExecutor(inner, new CachingOptions());

        await Assert.ThrowsAsync<KernelExecutorException>(() => cache.ExecuteAsync(Request, Token));
        var report = await cache.ExecuteAsync(Request, Token);

        Assert.True(report.IsMatch);
    }

    [Fact]
    public async Task Execute_anothers_cancellation_does_not_cancel_this_caller()
    {
        using var firstCancel = new CancellationTokenSource();
        var calls = 0;
        var started = new TaskCompletionSource();
        var inner = new FakeKernelExecutor
        {
            Before = (_, token) =>
            {
                started.TrySetResult();
                return Interlocked.Increment(ref calls) == 1 ? Task.Delay(Timeout.Infinite, token) : Task.CompletedTask;
            },
        };
        var cache = new CachingKernelExecutor(inner, new CachingOptions());

        var first = cache.ExecuteAsync(Request, firstCancel.Token);
        await started.Task;
        var second = cache.ExecuteAsync(Request, Token);
        await firstCancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.True((await second).IsMatch);
    }

    [Fact]
    public async Task Execute_over_capacity_forgets_the_oldest()
    {
        var inner = new FakeKernelExecutor();
        var cache = new CachingKernelExecutor(inner, new CachingOptions { Capacity = 2 });

        foreach (var seed in new[] { 1, 2, 3, 1 })
        {
            await cache.ExecuteAsync(Request with { Seed = seed }, Token);
        }

        Assert.Equal(4, inner.Requests.Count);
    }

    [Fact]
    public void Constructor_bad_capacity_says_how_to_mend_it()
    {
        var error = Assert.Throws<OptionsValidationException>(() => new CachingKernelExecutor(new FakeKernelExecutor(), new CachingOptions { Capacity = 0 }));
        Assert.Contains("must be between 1 and", error.Message, StringComparison.Ordinal);
    }

    private static LaunchContract Launch(object scalar) =>
        new("kernel", [1], ImmutableDictionary<string, LaunchArgument>.Empty.Add("x", LaunchArgument.Of(scalar)));
}
