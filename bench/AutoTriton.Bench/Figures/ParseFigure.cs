using System.Diagnostics;
using AutoTriton.Python;
using AutoTriton.Tests.Shared;

namespace AutoTriton.Bench.Figures;

/// <summary>Our parser's speed against that of CPython's <c>ast.parse</c>, over the same sources, turn by turn.</summary>
internal sealed class ParseFigure : Figure
{
    private const int Rounds = 9;

    /// <inheritdoc/>
    public override string Name => "parse";

    /// <inheritdoc/>
    public override string Description =>
        "time to parse the benchmark's files and recorded answers, against CPython's ast.parse (target: as fast); PATH: a folder of .py files";

    /// <inheritdoc/>
    public override string Needs => "shared, Python";

    /// <inheritdoc/>
    public override Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null && !SharedFolder.Exists)
        {
            return Task.FromResult(new FigureResult(false, SharedFolder.Reason));
        }

        using var python = PythonOracle.TryStart();
        if (python is null)
        {
            return Task.FromResult(new FigureResult(false, PythonOracle.Reason));
        }

        var all = path is null ? PythonCorpus.All() : PythonCorpus.Folder(path);
        var sources = all.Where(source => IsAccepted(source.Text) && python.Parse(source.Text).Accepted).Select(source => source.Text).ToList();
        foreach (var source in sources)
        {
            python.Keep(source);
        }

        return Task.FromResult(Measure(sources, python, cancellationToken));
    }

    private static FigureResult Measure(List<string> sources, PythonOracle python, CancellationToken cancellationToken)
    {
        TimeOurs(sources);
        python.TimeKept();
        var ours = new List<double>();
        var theirs = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ours.Add(TimeOurs(sources).TotalMilliseconds);
            theirs.Add(python.TimeKept().TotalMilliseconds);
        }

        var megabytes = sources.Sum(source => (long)source.Length) / 1e6;
        var (our, their) = (Median(ours), Median(theirs));
        var value = $"{their / our:F1}x as fast as CPython {python.Version} (target 1x): {sources.Count} sources, {megabytes:F1} MB, " +
            $"medians of {Rounds} rounds {our:F0} ms and {their:F0} ms, {megabytes / our * 1000:F0} MB/s";
        return new FigureResult(our <= their, value);
    }

    private static TimeSpan TimeOurs(List<string> sources)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        foreach (var source in sources)
        {
            PythonParser.Parse(source);
        }

        return watch.Elapsed;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static bool IsAccepted(string source)
    {
        try
        {
            PythonParser.Parse(source);
            return true;
        }
        catch (PythonSyntaxException)
        {
            return false;
        }
    }
}
