using AutoTriton.Tests.Shared;

namespace AutoTriton.Bench.Figures;

/// <summary>Our parser against CPython's, over the benchmark's files and recorded answers, or the .py files of a folder.</summary>
internal sealed class SyntaxAgreementFigure : Figure
{
    /// <inheritdoc/>
    public override string Name => "syntax-agreement";

    /// <inheritdoc/>
    public override string Description =>
        "accept or reject as ast.parse does (target 99.5 %), and equal trees where both accept (target: all); PATH: a folder of .py files";

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

        var agreement = SyntaxAgreement.Measure(path is null ? PythonCorpus.All() : PythonCorpus.Folder(path), python);
        foreach (var difference in agreement.Verdicts.Concat(agreement.Trees))
        {
            Console.WriteLine(difference);
        }

        var value = $"CPython {python.Version}, {agreement.Sources} sources: {agreement.VerdictShare:P2} same verdict, " +
            $"{agreement.Accepted - agreement.Trees.Count} of {agreement.Accepted} trees equal (target 99.5 %, all)";
        return Task.FromResult(new FigureResult(agreement.VerdictShare >= 0.995 && agreement.Trees.Count == 0, value));
    }
}
