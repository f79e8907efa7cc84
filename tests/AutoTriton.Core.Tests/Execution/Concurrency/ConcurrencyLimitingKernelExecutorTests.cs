using AutoTriton.Core.Execution;
using AutoTriton.Core.Execution.Concurrency;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Core.Tests.Execution.Concurrency;

public sealed class ConcurrencyLimitingKernelExecutorTests
{
    [Fact]
    public async Task Execute_never_more_than_the_limit_at_once()
    {
        var now = 0;
        var most = 0;
        var inner = new FakeKernelExecutor
        {
            Before = async (_, token) =>
            {
                var current = Interlocked.Increment(ref now);
                InterlockedMax(ref most, current);
                await Task.Delay(5, token);
                Interlocked.Decrement(ref now);
            },
        };
        using var limited = new ConcurrencyLimitingKernelExecutor(inner, new ConcurrencyOptions { MaxConcurrency = 3 });

        await Task.WhenAll(Enumerable.Range(0, 20).Select(seed =>
            limited.ExecuteAsync(new ExecutionRequest(SampleTasks.Function, "x = 1") { Seed = seed }, TestContext.Current.CancellationToken)));

        Assert.InRange(most, 2, 3);
        Assert.Equal(20, inner.Requests.Count);
    }

    [Fact]
    public async Task Execute_a_fault_gives_its_place_back()
    {
        var calls = 0;
        var inner = new FakeKernelExecutor(_ => calls++ == 0 ? throw new KernelExecutorException("lost") : SampleReports.Matched());
        using var limited = new ConcurrencyLimitingKernelExecutor(inner, new ConcurrencyOptions { MaxConcurrency = 1 });
        var request = new ExecutionRequest(SampleTasks.Function, "x = 1");

        await Assert.ThrowsAsync<KernelExecutorException>(() => limited.ExecuteAsync(request, TestContext.Current.CancellationToken));

        Assert.True((await limited.ExecuteAsync(request, TestContext.Current.CancellationToken)).IsMatch);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref target)) && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}
