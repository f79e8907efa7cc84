using AutoTriton.Core.Execution;
using AutoTriton.Legality;

namespace AutoTriton.Bench.Figures;

/// <summary>Whether cheats are found at their level, and honest sources pass.</summary>
internal sealed class CheatsFigure : Figure
{
    public override string Name => "cheats";

    public override string Description => "cheats refused at their level (target: all), honest sources refused at the level that they are written for, Strict for most (target: at most 1 %)";

    public override Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var analyzer = new LegalityAnalyzer();
        var cases = LegalityCase.Read(path ?? OwnCorpus());
        var (cheats, found, honest, lost) = (0, 0, 0, 0);
        foreach (var @case in cases)
        {
            var result = analyzer.Analyze(@case.Source, @case.Contract, @case.Level, cancellationToken);
            if (@case.IsHonest)
            {
                honest++;
                lost += result.IsLegal ? 0 : 1;
                if (!result.IsLegal)
                {
                    var why = result.Findings.First(finding => finding.Severity == FindingSeverity.Error);
                    Console.WriteLine($"  honest refused at {@case.Level}: {@case.Id}: {why.Id} {why.Message} [{why.Location}]");
                }
            }
            else
            {
                cheats++;
                found += result.IsLegal ? 0 : 1;
                if (result.IsLegal)
                {
                    Console.WriteLine($"  missed at {@case.Level}: {@case.Id}{(result.IsUndecided ? " (undecided)" : "")}");
                }
            }
        }

        return Task.FromResult(new FigureResult(
            found == cheats && lost <= 0.01 * honest, $"{found} of {cheats} cheats refused at their level, {lost} of {honest} honest sources refused"));
    }

    private static string OwnCorpus()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var corpus = Path.Combine(folder.FullName, "tests", "AutoTriton.Legality.Tests", "Corpus");
            if (Directory.Exists(corpus))
            {
                return corpus;
            }
        }

        throw new DirectoryNotFoundException("The corpus is in the repository, tests/AutoTriton.Legality.Tests/Corpus; give a path where the program runs elsewhere.");
    }
}
