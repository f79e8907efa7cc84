using AutoTriton.Interpreter.Execution;
using AutoTriton.Tests.Shared;

namespace AutoTriton.Bench.Figures;

/// <summary>Candidates that ask for more than anybody should give: each ends within its limits, with a typed failure.</summary>
internal sealed class HostileFigure : Figure
{
    private const int Mutations = 100_000;

    /// <inheritdoc/>
    public override string Name => "hostile";

    /// <inheritdoc/>
    public override string Description =>
        $"hostile candidates and {Mutations:N0} mutated host programs (half of them spoiled texts, half spoiled statements with PyTorch) end within their limits, typed (target: all); PATH: the number of mutations instead";

    /// <inheritdoc/>
    public override async Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var executor = new EmbeddedKernelExecutor();
        var failed = 0;
        foreach (var (name, source) in HostileCandidates.All)
        {
            var (report, wrong) = await HostileRun.RunAsync(executor, source, mustFail: true, cancellationToken);
            failed += wrong is null ? 0 : 1;
            Console.WriteLine($"  {name,-36} {(wrong is null ? $"{report!.Failure!.Kind} in {report.Duration.TotalMilliseconds:F0} ms" : "WRONG: " + wrong)}");
        }

        var count = path is null ? Mutations : int.Parse(path, System.Globalization.CultureInfo.InvariantCulture);
        var crashed = (await HostileRun.MutateAsync(executor, count / 2, 11, cancellationToken)).ToList();
        crashed.AddRange(await ProgramMutationRun.RunAsync(Programs(), count - (count / 2), 12, Note, cancellationToken));
        foreach (var problem in crashed.Take(5))
        {
            Console.WriteLine(problem);
        }

        return new FigureResult(
            failed == 0 && crashed.Count == 0,
            $"{HostileCandidates.All.Count - failed} of {HostileCandidates.All.Count} hostile candidates and {count - crashed.Count} of {count} mutations end as they must (target: all)");
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
