using System.Collections.Concurrent;
using System.Text;

namespace AutoTriton.Tests.Shared;

/// <summary>Spoils and runs many kernels, on several threads. What a thread is about to run lies in a file, so that a crash of the process leaves it behind.</summary>
internal static class KernelFuzzRun
{
    /// <summary>What a run saw.</summary>
    /// <param name="Wrong">What did not end as it must, with its source.</param>
    /// <param name="Outcomes">How often each end occurred.</param>
    /// <param name="Slowest">The longest time that one took, and its source.</param>
    public sealed record Summary(IReadOnlyList<string> Wrong, IReadOnlyDictionary<string, int> Outcomes, (TimeSpan Time, string Source) Slowest);

    /// <summary>Runs.</summary>
    /// <param name="seeds">The kernels to spoil.</param>
    /// <param name="count">How many to run.</param>
    /// <param name="seed">Seed of the choices.</param>
    /// <param name="threads">On how many threads.</param>
    /// <param name="folder">Where the files of the threads go, or null for none.</param>
    /// <param name="progress">Told how many are done, now and then, or null.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    public static Summary Run(IReadOnlyList<string> seeds, int count, int seed, int threads, string? folder, Action<int>? progress, CancellationToken cancellationToken)
    {
        var wrong = new ConcurrentBag<string>();
        var fuzzes = new KernelFuzz[threads];
        var done = 0;
        var workers = Enumerable.Range(0, threads).Select(worker => new Thread(() =>
        {
            using var fuzz = fuzzes[worker] = new KernelFuzz(seed + worker);
            using var last = folder is null ? null : new FileStream(Path.Combine(folder, $"last-kernel-{worker}.py"), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
            var mutator = new KernelMutator(seeds, (seed * 1000) + worker);
            while (Interlocked.Increment(ref done) is var number && number <= count && !cancellationToken.IsCancellationRequested)
            {
                var source = mutator.Next();
                Note(last, source);
                if (fuzz.Run(source) is { } problem)
                {
                    wrong.Add($"{problem}\n{source}");
                }

                if (number % 10_000 == 0)
                {
                    progress?.Invoke(number);
                }
            }
        })).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        var outcomes = fuzzes.SelectMany(fuzz => fuzz.Outcomes).GroupBy(entry => entry.Key).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Value), StringComparer.Ordinal);
        return new Summary([.. wrong], outcomes, fuzzes.Select(fuzz => fuzz.Slowest).MaxBy(slowest => slowest.Time));
    }

    private static void Note(FileStream? file, string source)
    {
        if (file is not null)
        {
            file.SetLength(0);
            file.Seek(0, SeekOrigin.Begin);
            file.Write(Encoding.UTF8.GetBytes(source));
        }
    }
}
