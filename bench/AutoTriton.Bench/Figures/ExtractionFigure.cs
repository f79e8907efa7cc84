using System.Globalization;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Tasks;
using AutoTriton.Python;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Bench.Figures;

/// <summary>Whether the code comes back out of the shapes of real answers.</summary>
internal sealed class ExtractionFigure : Figure
{
    private readonly KernelExtractor _extractor = new();
    private readonly Dictionary<ShapeExpectation, (int Good, int All)> _totals = [];

    public override string Name => "extraction";

    public override string Description => "real code put into the shapes of real answers: comes back in 99 % of the uncut, cut ones reported as cut, ambiguous ones told from clear ones";

    public override string Needs => "shared";

    public override Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var answers = RealAnswers.Read(path).Where(answer => answer.Code.Trim().Length > 0 && !answer.Code.Contains("```", StringComparison.Ordinal))
            .Select(answer => (answer.Model, answer.Code, Contract: NamedContract(answer.Code))).ToList();
        var models = answers.Select(answer => answer.Model).Distinct(StringComparer.Ordinal).ToList();
        Console.WriteLine($"  {"",-38} {string.Join(' ', models.Select(Column))} {Column("all")}   said to be clear");
        foreach (var shape in AnswerShapes.All.Concat(FurtherAnswerShapes.All))
        {
            var byModel = models.ToDictionary(model => model, _ => (Good: 0, All: 0), StringComparer.Ordinal);
            var clear = 0;
            var random = new Random(17);
            foreach (var (model, code, contract) in answers)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (shape.IsNamed && contract is ScriptContract)
                {
                    continue;
                }

                var result = _extractor.Extract(shape.Wrap(code, random), shape.IsNamed ? contract : new ScriptContract(""));
                var (good, all) = byModel[model];
                byModel[model] = (good + (IsGood(shape, result, code) ? 1 : 0), all + 1);
                clear += result.IsAmbiguous ? 0 : 1;
            }

            Report(shape, models, byModel, clear);
        }

        var shapes = AnswerShapes.All.Count + FurtherAnswerShapes.All.Count;
        var (clearGood, clearAll) = Total(ShapeExpectation.Clear, ShapeExpectation.Whole);
        var (cutGood, cutAll) = Total(ShapeExpectation.Cut);
        var (ambiguousGood, ambiguousAll) = Total(ShapeExpectation.Ambiguous);
        return Task.FromResult(new FigureResult(
            clearGood >= 0.99 * clearAll && cutGood >= 0.99 * cutAll && ambiguousGood >= 0.99 * ambiguousAll,
            $"{Share(clearGood, clearAll)} of {clearAll} uncut come back, {Share(cutGood, cutAll)} of {cutAll} cut are reported as cut, "
            + $"{Share(ambiguousGood, ambiguousAll)} of {ambiguousAll} ambiguous are told from clear ones, {shapes} shapes (target 99 % each)"));
    }

    private static bool IsGood(AnswerShape shape, ExtractionResult result, string code) => shape.Expectation switch
    {
        // A cut that leaves a whole program with all that the contract calls cannot be told from an answer that ends there.
        ShapeExpectation.Cut => result.IsTruncated || (shape.IsNamed && result.Module is not null),
        ShapeExpectation.Ambiguous => result.IsAmbiguous && Same(result.Candidate, code, false),
        ShapeExpectation.Clear => !result.IsAmbiguous && !result.IsTruncated && Same(result.Candidate, code, shape.IsInPieces),
        _ => Same(result.Candidate, code, shape.IsInPieces),
    };

    private void Report(AnswerShape shape, List<string> models, Dictionary<string, (int Good, int All)> byModel, int clear)
    {
        var (good, all) = (byModel.Values.Sum(value => value.Good), byModel.Values.Sum(value => value.All));
        var (goodSoFar, allSoFar) = _totals.GetValueOrDefault(shape.Expectation);
        _totals[shape.Expectation] = (goodSoFar + good, allSoFar + all);
        var columns = models.Select(model => Column(Share(byModel[model].Good, byModel[model].All)));
        Console.WriteLine($"  {shape.Name,-38} {string.Join(' ', columns)} {Column(Share(good, all))}   {Share(clear, all),9}  {(shape.Expectation == ShapeExpectation.Clear ? "" : shape.Expectation)}");
    }

    private (int Good, int All) Total(params ShapeExpectation[] kinds) =>
        (kinds.Sum(kind => _totals.GetValueOrDefault(kind).Good), kinds.Sum(kind => _totals.GetValueOrDefault(kind).All));

    /// <summary>A contract that calls the last function or class that the code defines at its top level.</summary>
    private static KernelContract NamedContract(string code)
    {
        try
        {
            var last = PythonParser.Parse(code).Body.LastOrDefault(statement => statement is FunctionDefinition or ClassDefinition);
            return last switch
            {
                FunctionDefinition function => new FunctionContract(function.Name),
                ClassDefinition @class => new FunctionContract(@class.Name),
                _ => new ScriptContract(""),
            };
        }
        catch (PythonSyntaxException)
        {
            return new ScriptContract("");
        }
    }

    private static bool Same(string? candidate, string code, bool isInPieces) =>
        candidate is not null && Lines(candidate, isInPieces).SequenceEqual(Lines(code, isInPieces));

    /// <summary>Its lines without trailing blanks: what an extraction may change at no loss.</summary>
    private static IEnumerable<string> Lines(string text, bool isInPieces) =>
        text.ReplaceLineEndings("\n").Trim('\n', ' ', '\t').Split('\n').Select(line => line.TrimEnd()).Where(line => !isInPieces || line.Length > 0);

    private static string Column(string text) => text.Length <= 9 ? text.PadLeft(9) : text[..9];

    private static string Share(int part, int all) => (100.0 * part / Math.Max(1, all)).ToString("F2", CultureInfo.InvariantCulture) + " %";
}
