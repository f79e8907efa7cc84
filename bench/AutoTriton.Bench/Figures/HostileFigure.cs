using System.Diagnostics;
using System.Globalization;
using AutoTriton.Interpreter.Execution;
using AutoTriton.Tests.Shared;

namespace AutoTriton.Bench.Figures;

/// <summary>Candidates that ask for more than anybody should give, and kernels and host programs spoiled at random: each ends within its limits, in a result or a typed failure.</summary>
internal sealed class HostileFigure : Figure
{
    private const int KernelCount = 1_000_000;
    private const int ProgramCount = 100_000;

    /// <inheritdoc/>
    public override string Name => "hostile";

    /// <inheritdoc/>
    public override string Description =>
        $"hostile candidates, {KernelCount:N0} mutated kernels and {ProgramCount:N0} mutated host programs (half of them spoiled texts, half spoiled statements with PyTorch) end within their limits, typed (target: all); PATH: KERNELS:PROGRAMS[:SEED] instead";

    /// <inheritdoc/>
    public override async Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var numbers = (path ?? $"{KernelCount}:{ProgramCount}").Split(':').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var (kernels, programs, seed) = (numbers[0], numbers.Length > 1 ? numbers[1] : ProgramCount, numbers.Length > 2 ? numbers[2] : 11);
        var wrongKernels = RunKernels(kernels, seed, cancellationToken);
        var executor = new EmbeddedKernelExecutor();
        var failed = await RunCandidatesAsync(executor, cancellationToken);
        var clock = Stopwatch.StartNew();
        var wrongPrograms = (await HostileRun.MutateAsync(executor, programs / 2, seed, cancellationToken)).ToList();
        wrongPrograms.AddRange(await ProgramMutationRun.RunAsync(Programs(), programs - (programs / 2), seed + 1, Note, cancellationToken));
        Console.WriteLine($"  {programs:N0} mutated host programs in {clock.Elapsed.TotalSeconds:F0} s");
        foreach (var problem in wrongKernels.Take(5).Concat(wrongPrograms.Take(5)))
        {
            Console.WriteLine(problem);
        }

        return new FigureResult(
            failed + wrongKernels.Count + wrongPrograms.Count == 0,
            $"{HostileCandidates.All.Count - failed} of {HostileCandidates.All.Count} hostile candidates, {kernels - wrongKernels.Count:N0} of {kernels:N0} mutated kernels and {programs - wrongPrograms.Count:N0} of {programs:N0} mutated host programs end as they must (target: all)");
    }

    private static IReadOnlyList<string> RunKernels(int count, int seed, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> seeds = SharedFolder.Exists
            ? [.. KernelSeeds.Own, .. KernelSeeds.Own, .. KernelSeeds.Read(RealFiles.Read().Select(file => file.Source)).Where(source => source.Length < 6000)]
            : KernelSeeds.Own;
        var clock = Stopwatch.StartNew();
        var summary = KernelFuzzRun.Run(
            seeds, count, seed, Environment.ProcessorCount, Path.GetTempPath(),
            done => Console.WriteLine($"  {done:N0} mutated kernels after {clock.Elapsed.TotalSeconds:F0} s"),
            cancellationToken);
        Console.WriteLine($"  {count:N0} mutated kernels in {clock.Elapsed.TotalSeconds:F0} s ({count / clock.Elapsed.TotalSeconds:F0} a second), slowest {summary.Slowest.Time.TotalMilliseconds:F0} ms, {seeds.Count} seeds");
        foreach (var (outcome, times) in summary.Outcomes.OrderByDescending(entry => entry.Value))
        {
            Console.WriteLine($"    {outcome,-28} {times,9:N0}");
        }

        if (summary.Slowest.Time > TimeSpan.FromSeconds(1))
        {
            Console.WriteLine($"  the slowest:\n{summary.Slowest.Source}");
        }

        return summary.Wrong;
    }

    private static async Task<int> RunCandidatesAsync(EmbeddedKernelExecutor executor, CancellationToken cancellationToken)
    {
        var failed = 0;
        foreach (var (name, source) in HostileCandidates.All)
        {
            var (report, wrong) = await HostileRun.RunAsync(executor, source, mustFail: true, cancellationToken);
            failed += wrong is null ? 0 : 1;
            if (wrong is not null)
            {
                Console.WriteLine($"  {name,-36} WRONG: {wrong}");
            }
            else
            {
                Console.WriteLine($"  {name,-36} {report!.Failure!.Kind} in {report.Duration.TotalMilliseconds:F0} ms");
            }
        }

        return failed;
    }

    private static IEnumerable<string> Programs()
    {
        var assembly = typeof(HostileFigure).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("programs/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }

    // A program that ends the process stays here.
    private static void Note(string source) => File.WriteAllText(Path.Combine(Path.GetTempPath(), "autotriton-last-mutation.py"), source);
}
