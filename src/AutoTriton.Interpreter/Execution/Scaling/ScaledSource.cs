using System.Collections.Immutable;
using AutoTriton.Core.Execution;
using AutoTriton.Python;

namespace AutoTriton.Interpreter.Execution.Scaling;

/// <summary>A source with smaller sizes.</summary>
/// <param name="Source">The source to run.</param>
/// <param name="Changes">What was changed in it.</param>
internal sealed record ScaledSource(string Source, ImmutableArray<ScaledConstant> Changes)
{
    /// <summary>Bytes of all tensors that the trial run made.</summary>
    public double TensorBytes { get; init; }

    /// <summary>Arithmetic operations of the trial run.</summary>
    public double Operations { get; init; }

    /// <summary>Whether the trial run stayed within the budget: false where sizes that are no constants of the module pass it by themselves.</summary>
    public bool FitsBudget { get; init; }

    /// <summary>What a report says of it.</summary>
    public Finding ToFinding() => new(
        "EXE002",
        FindingSeverity.Information,
        $"sizes were scaled down: {string.Join(", ", Changes.Select(change => $"{change.Name} from {change.From} to {change.To}"))}{(FitsBudget ? "" : "; the reference still costs more than the budget")}");

    /// <summary>Makes the same changes in another source: constants of the same name and value, such as a candidate's copies of the reference's sizes.</summary>
    /// <exception cref="PythonSyntaxException">It is not Python.</exception>
    public static string Apply(string source, IEnumerable<ScaledConstant> changes)
    {
        var wanted = changes.DistinctBy(change => (change.Name, change.From)).ToDictionary(change => (change.Name, change.From), change => change.To);
        var found = SizeConstants.Find(PythonParser.Parse(source));
        return SizeConstants.Replace(source, found
            .Where(constant => wanted.ContainsKey((constant.Name, constant.Value)))
            .Select(constant => (constant, wanted[(constant.Name, constant.Value)])));
    }
}
