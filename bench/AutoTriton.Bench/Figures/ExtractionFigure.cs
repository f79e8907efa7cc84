using System.Globalization;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Bench.Figures;

/// <summary>Whether the code comes back out of the shapes of real answers.</summary>
internal sealed class ExtractionFigure : Figure
{
    public override string Name => "extraction";

    public override string Description => "real code put into the shapes of real answers: comes back in 99 % of the uncut, cut ones reported as cut";

    public override string Needs => "shared";

    public override Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var answers = RealAnswers.Read(path).Where(answer => answer.Code.Trim().Length > 0 && !answer.Code.Contains("```", StringComparison.Ordinal)).ToList();
        var extractor = new KernelExtractor();
        var byModel = new Dictionary<string, (int Good, int All)>(StringComparer.Ordinal);
        var (whole, wholeGood, cut, cutGood) = (0, 0, 0, 0);
        foreach (var (name, wrap, isCut) in AnswerShapes.All)
        {
            var random = new Random(17);
            var good = 0;
            foreach (var (model, code) in answers)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var result = extractor.Extract(wrap(code, random), new ScriptContract(""));
                var isGood = isCut ? result.IsTruncated : Same(result.Candidate, code);
                good += isGood ? 1 : 0;
                if (!isCut)
                {
                    var (goodSoFar, all) = byModel.GetValueOrDefault(model);
                    byModel[model] = (goodSoFar + (isGood ? 1 : 0), all + 1);
                }
            }

            (whole, wholeGood) = isCut ? (whole, wholeGood) : (whole + answers.Count, wholeGood + good);
            (cut, cutGood) = isCut ? (cut + answers.Count, cutGood + good) : (cut, cutGood);
            Console.WriteLine($"  {name,-36} {good,5} of {answers.Count}  {Share(good, answers.Count)}{(isCut ? "  reported as cut" : "")}");
        }

        foreach (var (model, (good, all)) in byModel.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {model,-36} {good,5} of {all}  {Share(good, all)}");
        }

        var reached = wholeGood >= 0.99 * whole && cutGood >= 0.99 * cut;
        return Task.FromResult(new FigureResult(
            reached, $"{Share(wholeGood, whole)} of {whole} uncut come back, {Share(cutGood, cut)} of {cut} cut are reported as cut, {AnswerShapes.All.Count} shapes (target 99 % each)"));
    }

    private static bool Same(string? candidate, string code) =>
        candidate is not null && Lines(candidate).SequenceEqual(Lines(code));

    /// <summary>Its lines without trailing blanks: what an extraction may change at no loss.</summary>
    private static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Trim('\n', ' ', '\t').Split('\n').Select(line => line.TrimEnd());

    private static string Share(int part, int all) => (100.0 * part / Math.Max(1, all)).ToString("F2", CultureInfo.InvariantCulture) + " %";
}
