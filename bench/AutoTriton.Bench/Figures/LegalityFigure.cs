using System.Globalization;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Legality;

namespace AutoTriton.Bench.Figures;

/// <summary>Whether legitimate code keeps its reward.</summary>
internal sealed class LegalityFigure : Figure
{
    public override string Name => "legality";

    public override string Description =>
        "legitimate code that passes: 99 % of the real files at Reachable, 90 % at Strict of those whose computing is all in kernels; with PATH every honest case of that set";

    public override string Needs => "shared";

    public override Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var analyzer = new LegalityAnalyzer();
        return Task.FromResult(path is null ? RealFilesPass(analyzer, cancellationToken) : HonestPass(analyzer, path, cancellationToken));
    }

    private static FigureResult HonestPass(LegalityAnalyzer analyzer, string path, CancellationToken cancellationToken)
    {
        var cases = LegalityCase.Read(path).Where(@case => @case.IsHonest).ToList();
        var passed = cases.Count(@case => Passes(analyzer, @case.Id, @case.Source, @case.Contract, LegalityLevel.Strict, cancellationToken));
        return new FigureResult(passed >= 0.99 * cases.Count, $"{Share(passed, cases.Count)} of {cases.Count} honest sources pass at Strict (target 99 %)");
    }

    private static FigureResult RealFilesPass(LegalityAnalyzer analyzer, CancellationToken cancellationToken)
    {
        var files = RealFiles.Read();
        var script = new ScriptContract("");
        var reachable = files.Count(file => Passes(analyzer, file.File, file.Source, script, LegalityLevel.Reachable, cancellationToken));
        var inKernels = files.Where(file => !HostComputes(analyzer, file.File, file.Source, script, cancellationToken)).ToList();
        var strict = inKernels.Count(file => Passes(analyzer, file.File, file.Source, script, LegalityLevel.Strict, cancellationToken));
        return new FigureResult(
            reachable >= 0.99 * files.Count && strict >= 0.9 * inKernels.Count,
            $"{Share(reachable, files.Count)} of {files.Count} real files pass at Reachable (target 99 %); {Share(strict, inKernels.Count)} of the {inKernels.Count} "
            + "whose computing is all in kernels pass at Strict (target 90 %)");
    }

    /// <summary>Whether host operators compute (AT3001, AT3002, AT3003): such a file is not in the set that Strict must pass. The first such line is printed.</summary>
    private static bool HostComputes(LegalityAnalyzer analyzer, string file, string source, KernelContract contract, CancellationToken cancellationToken) =>
        analyzer.Analyze(source, contract, LegalityLevel.Strict, cancellationToken).Findings
            .FirstOrDefault(finding => finding.Severity == FindingSeverity.Error && finding.Id is "AT3001" or "AT3002" or "AT3003") is { } first && Print(file, source, first);

    private static bool Print(string file, string source, Finding finding)
    {
        var line = finding.Location is { } span ? source.Split('\n').ElementAtOrDefault(span.StartLine - 1)?.Trim() : "";
        Console.WriteLine($"  the host computes in {file}, so it is not in the set of Strict: {finding.Id} [{line}]");
        return true;
    }

    private static bool Passes(LegalityAnalyzer analyzer, string name, string source, KernelContract contract, LegalityLevel level, CancellationToken cancellationToken)
    {
        var result = analyzer.Analyze(source, contract, level, cancellationToken);
        foreach (var finding in result.Findings.Where(finding => finding.Severity == FindingSeverity.Error))
        {
            var line = finding.Location is { } span ? source.Split('\n').ElementAtOrDefault(span.StartLine - 1)?.Trim() : "";
            Console.WriteLine($"  {level} refuses {name}: {finding.Id} {finding.Message} [{finding.Location}: {line}]");
        }

        return result.IsLegal;
    }

    private static string Share(int part, int all) => (100.0 * part / Math.Max(1, all)).ToString("F2", CultureInfo.InvariantCulture) + " %";
}
