using AutoTriton.Core.Execution;
using AutoTriton.Data.Compositions;
using AutoTriton.Data.Solutions;
using AutoTriton.Data.Splits;
using AutoTriton.Interpreter.Execution;

namespace AutoTriton.Data.Tests.Solutions;

/// <summary>The collector may run at any point of a verification; no tensor may be freed while it is read.</summary>
public sealed class SolutionExecutionUnderCollectionTests
{
    [Fact]
    public async Task Verdicts_stay_the_same_while_the_collector_never_rests()
    {
        var cancel = TestContext.Current.CancellationToken;
        var options = new CompositionTaskOptions(new CompositionSplit(2), SplitPart.Training, 12, 5) { Mix = new CompositionMix { MaxDepth = 2, MatMulShare = 0 } };
        var tasks = await new CompositionTaskSource(options).GenerateAsync(cancel).ToListAsync(cancel);
        var executor = new EmbeddedKernelExecutor();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var collector = Task.Factory.StartNew(() => CollectUntil(stop.Token), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            for (var round = 0; round < 8; round++)
            {
                foreach (var made in tasks)
                {
                    var report = await executor.ExecuteAsync(new ExecutionRequest(made.Task, SolutionWriter.Write(made.Composition)) { Seed = round }, cancel);
                    Assert.True(report.IsMatch, $"{report.Failure}");
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await collector;
        }
    }

    private static void CollectUntil(CancellationToken stopped)
    {
        while (!stopped.IsCancellationRequested)
        {
            GC.Collect(0);
            GC.WaitForPendingFinalizers();
        }
    }
}
