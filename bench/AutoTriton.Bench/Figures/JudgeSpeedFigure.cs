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
    private const int PassesPerRound = 4;

    /// <summary>The JIT compiles hot methods again as they run; a judge runs for hours, so its first seconds are told apart.</summary>
    private const int WarmPasses = 12;

    public override string Name => "judge-speed";

    public override string Description => "extraction, parsing and legality (Strict) of real answers: 2,000 a second on 2 cores, median of 3";

    public override string Needs => "shared";

    public override Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var answers = RealAnswers.Read(path).ConvertAll(answer => $"Here is the kernel:\n\n```python\n{answer.Code}\n```\n\nIt is masked.\n");
        var extractor = new KernelExtractor();
        var analyzer = new LegalityAnalyzer();
        var contract = new ScriptContract("");
        var first = Stopwatch.StartNew();
        Judge(answers, extractor, analyzer, contract, cancellationToken);
        Console.WriteLine($"  the first {answers.Count} answers of the process, compiled as they run: {(answers.Count / first.Elapsed.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture)} a second");
        for (var pass = 1; pass < WarmPasses; pass++)
        {
            Judge(answers, extractor, analyzer, contract, cancellationToken);
        }

        var rates = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var busy = Environment.CpuUsage.TotalTime;
            var legal = 0;
            for (var pass = 0; pass < PassesPerRound; pass++)
            {
                legal = Judge(answers, extractor, analyzer, contract, cancellationToken);
            }

            rates.Add(PassesPerRound * answers.Count / watch.Elapsed.TotalSeconds);
            Console.WriteLine($"  round {round + 1}: {rates[^1].ToString("F0", CultureInfo.InvariantCulture)} answers a second, "
                + $"{((Environment.CpuUsage.TotalTime - busy).TotalMilliseconds / (PassesPerRound * answers.Count)).ToString("F2", CultureInfo.InvariantCulture)} ms of processor time each; {legal} of {answers.Count} legal at Strict");
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
            if (extractor.Extract(answer, contract).Module is { } module && analyzer.Analyze(module, contract, LegalityLevel.Strict, cancellationToken).IsLegal)
            {
                Interlocked.Increment(ref legal);
            }
        });
        return legal;
    }

    /// <summary>Where the processor time goes, on one core. Extraction holds the one parsing; how much of it that is, is measured again alone.</summary>
    private static void Parts(List<string> answers, KernelExtractor extractor, LegalityAnalyzer analyzer, ScriptContract contract, CancellationToken cancellationToken)
    {
        var start = Environment.CpuUsage.TotalTime;
        var results = answers.ConvertAll(answer => extractor.Extract(answer, contract));
        var extracted = Environment.CpuUsage.TotalTime;
        var parsed = results.Count(result => TryParse(result.Candidate ?? "") is not null);
        var parsedAgain = Environment.CpuUsage.TotalTime;
        foreach (var result in results)
        {
            if (result.Module is { } module)
            {
                analyzer.Analyze(module, contract, LegalityLevel.Strict, cancellationToken);
            }
        }

        var analyzed = Environment.CpuUsage.TotalTime;
        Console.WriteLine(
            $"  processor time on one core, {answers.Count} answers of which {parsed} are Python: extraction with parsing {Milliseconds(extracted - start)} ms "
            + $"(parsing alone {Milliseconds(parsedAgain - extracted)} ms), legality {Milliseconds(analyzed - parsedAgain)} ms");
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture);

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
