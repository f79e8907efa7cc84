using System.Collections.Immutable;
using System.Threading.Channels;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Prompts;
using AutoTriton.Core.Tasks;
using AutoTriton.Rewards.Judging;
using AutoTriton.Training.Generation;
using AutoTriton.Training.Policies;

namespace AutoTriton.Training.Grpo;

/// <summary>
/// Makes the rollouts of a step. Generation, verification and scoring overlap: a completion goes to a worker as soon as it ends, and the
/// workers judge while others are still generated. Where anything throws, all stops and the error comes out.
/// </summary>
internal sealed class RolloutCollector(IPromptTemplate template, ITrainablePolicy policy, KernelJudge judge, GrpoOptions options, TimeProvider time, IProgress<RolloutProgress>? progress)
{
    /// <summary>Makes the rollouts of a step.</summary>
    public async Task<CollectedRollouts> CollectAsync(IReadOnlyList<KernelTask> tasks, int step, CancellationToken cancellationToken)
    {
        var run = new Run(tasks, step, options);
        var start = time.GetTimestamp();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = Channel.CreateBounded<BatchCompletion>(new BoundedChannelOptions(4 * options.VerificationConcurrency) { SingleWriter = true });
        var workers = Enumerable.Range(0, options.VerificationConcurrency).Select(_ => Task.Run(() => VerifyAsync(run, queue.Reader, stop), CancellationToken.None)).ToList();
        var generated = TimeSpan.Zero;
        try
        {
            await GenerateAsync(run, queue.Writer, stop.Token).ConfigureAwait(false);
            generated = time.GetElapsedTime(start);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
        catch (OperationCanceledException)
        {
            // A worker's error, which the workers tell below, or the caller's cancellation.
        }
        finally
        {
            queue.Writer.TryComplete();
            await Task.WhenAll(workers).WaitAsync(CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        ThrowFirst(workers);
        cancellationToken.ThrowIfCancellationRequested();
        return new CollectedRollouts(run.ToGroups(), generated, time.GetElapsedTime(start) - generated);
    }

    private async Task GenerateAsync(Run run, ChannelWriter<BatchCompletion> queue, CancellationToken cancellationToken)
    {
        run.Prompts.AddRange(run.Tasks.Select(template.Render));
        var requests = run.Prompts.Select((prompt, place) => new GenerationRequest(prompt)
        {
            Count = options.GroupSize,
            MaxTokens = options.MaxCompletionTokens,
            Temperature = options.Temperature,
            TopP = options.TopP,
            TopK = options.TopK,
            Seed = run.SeedOf(place, 0),
        }).ToList();
        await foreach (var completion in policy.GenerateBatchAsync(requests, cancellationToken).ConfigureAwait(false))
        {
            var soFar = run.CountGenerated();
            progress?.Report(soFar);
            await queue.WriteAsync(completion, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task VerifyAsync(Run run, ChannelReader<BatchCompletion> queue, CancellationTokenSource stop)
    {
        try
        {
            await foreach (var (place, completion) in queue.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                var start = time.GetTimestamp();
                var judgement = await judge.JudgeAsync(run.Tasks[place], completion, run.SeedOf(place, 1), stop.Token).ConfigureAwait(false);
                var masked = !judgement.Score.IsScored || (options.MaskTruncated && completion.StopReason == StopReason.Length);
                var soFar = run.Add(place, new Rollout(judgement) { IsMasked = masked, VerificationTime = time.GetElapsedTime(start) });
                progress?.Report(soFar);
            }
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    // The error that stopped the others, before those that were merely stopped.
    private static void ThrowFirst(List<Task> workers)
    {
        var failed = workers.Find(worker => worker.IsFaulted);
        if (failed is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failed.Exception!.InnerException!);
        }
    }

    private sealed class Run(IReadOnlyList<KernelTask> tasks, int step, GrpoOptions options)
    {
        private readonly Rollout?[][] _rollouts = [.. tasks.Select(_ => new Rollout?[options.GroupSize])];
        private int _generated;
        private int _verified;

        public IReadOnlyList<KernelTask> Tasks { get; } = tasks;

        public List<Prompt> Prompts { get; } = [];

        public long SeedOf(int place, int purpose) =>
            (long)SequenceRandom.Mix(SequenceRandom.Mix((ulong)options.Seed, (ulong)step), (ulong)(2 * place + purpose));

        public RolloutProgress CountGenerated() => new(step, Interlocked.Increment(ref _generated), Volatile.Read(ref _verified), Tasks.Count * options.GroupSize);

        public RolloutProgress Add(int place, Rollout rollout)
        {
            var group = _rollouts[place];
            var index = rollout.Completion.Index;
            if ((uint)index >= (uint)group.Length || Interlocked.CompareExchange(ref group[index], rollout, null) is not null)
            {
                throw new InvalidOperationException($"The policy answered completion {index} of '{Tasks[place].Id}' twice, or more than it was asked for.");
            }

            return new(step, Volatile.Read(ref _generated), Interlocked.Increment(ref _verified), Tasks.Count * options.GroupSize);
        }

        public ImmutableArray<RolloutGroup> ToGroups()
        {
            for (var place = 0; place < Tasks.Count; place++)
            {
                if (Array.IndexOf(_rollouts[place], null) is >= 0 and var missing)
                {
                    throw new InvalidOperationException($"The policy did not answer completion {missing} of '{Tasks[place].Id}'.");
                }
            }

            return [.. Tasks.Select((task, place) => new RolloutGroup(task, Prompts[place], [.. _rollouts[place].Select(rollout => rollout!)]))];
        }
    }
}
