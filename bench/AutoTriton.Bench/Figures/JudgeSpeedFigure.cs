using System.Diagnostics;
using System.Globalization;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Tasks;
using AutoTriton.Legality;
using AutoTriton.Python;

namespace AutoTriton.Bench.Figures;

/// <summary>How many answers are judged in a second before anything is executed.</summary>
internal sealed class JudgeSpeedFigure : Figure
{
    private const int Rounds = 3;

    public override string Name => "judge-speed";

    public override string Description => "extraction, parsing and legality (Strict) of real answers: 2,000 a second on 2 cores, median of 3";

    public override string Needs => "shared";

    public override Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var answers = RealAnswers.Read(path).ConvertAll(answer => $"Here is the kernel:\n\n```python\n{answer.Code}\n```\n\nIt is masked.\n");
        var extractor = new KernelExtractor();
        var analyzer = new LegalityAnalyzer();
        var contract = new ScriptContract("");
        Judge(answers, extractor, analyzer, contract, cancellationToken);
        var rates = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var busy = Environment.CpuUsage.TotalTime;
            var legal = Judge(answers, extractor, analyzer, contract, cancellationToken);
            rates.Add(answers.Count / watch.Elapsed.TotalSeconds);
            Console.WriteLine($"  round {round + 1}: {rates[^1].ToString("F0", CultureInfo.InvariantCulture)} answers a second, "
                + $"{((Environment.CpuUsage.TotalTime - busy).TotalMilliseconds / answers.Count).ToString("F2", CultureInfo.InvariantCulture)} ms of processor time each; {legal} of {answers.Count} legal at Strict");
        }

        Parts(answers, extractor, analyzer, contract, cancellationToken);
        var median = rates.Order().ElementAt(Rounds / 2);
        return Task.FromResult(new FigureResult(
            median >= 2000, $"{median.ToString("F0", CultureInfo.InvariantCulture)} answers a second on {Environment.ProcessorCount} cores (target 2,000 on 2)"));
    }

    private static int Judge(List<string> answers, KernelExtractor extractor, LegalityAnalyzer analyzer, ScriptContract contract, CancellationToken cancellationToken)
    {
        var legal = 0;
        Parallel.ForEach(answers, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, answer =>
        {
            if (extractor.Extract(answer, contract).Candidate is { } candidate && analyzer.Analyze(candidate, contract, LegalityLevel.Strict, cancellationToken).IsLegal)
            {
                Interlocked.Increment(ref legal);
            }
        });
        return legal;
    }

    /// <summary>Where the time goes, on one core.</summary>
    private static void Parts(List<string> answers, KernelExtractor extractor, LegalityAnalyzer analyzer, ScriptContract contract, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var candidates = answers.ConvertAll(answer => extractor.Extract(answer, contract).Candidate ?? "");
        var extraction = watch.Elapsed;
        watch.Restart();
        var modules = candidates.Select(TryParse).OfType<Python.Syntax.ModuleNode>().ToList();
        var parsing = watch.Elapsed;
        watch.Restart();
        modules.ForEach(module => analyzer.Analyze(module, contract, LegalityLevel.Strict, cancellationToken));
        Console.WriteLine($"  on one core, {answers.Count} answers: extraction {extraction.TotalMilliseconds:F0} ms, parsing {parsing.TotalMilliseconds:F0} ms, legality {watch.Elapsed.TotalMilliseconds:F0} ms");
    }

    private static Python.Syntax.ModuleNode? TryParse(string candidate)
    {
        try
        {
            return PythonParser.Parse(candidate);
        }
        catch (PythonSyntaxException)
        {
            return null;
        }
    }
}
