using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution.Comparison;
using AutoTriton.Interpreter.Execution.References;
using AutoTriton.Interpreter.Execution.Values;
using AutoTriton.Interpreter.Host.Objects;

namespace AutoTriton.Interpreter.Execution.Contracts;

/// <summary>Inputs must be afterwards as the reference left them: unchanged, or changed likewise.</summary>
internal static class InputChanges
{
    /// <summary>The comparisons of inputs that the candidate or the reference changed.</summary>
    public static IEnumerable<OutputComparison> Of(object inputs, ExpectedSet set, int index, Tolerance tolerance, bool usedTf32)
    {
        var after = Snapshots.Capture(inputs);
        if (SnapshotEquality.Same(after, set.InputsAfter))
        {
            return [];
        }

        if (SnapshotEquality.Same(set.Inputs, set.InputsAfter))
        {
            return [new OutputComparison("input", index, false) { Difference = "the candidate changed its inputs, which the reference leaves as they are" }];
        }

        var comparer = new OutputComparer(index, tolerance, usedTf32);
        comparer.Compare("input", inputs, set.InputsAfter);
        return comparer.Comparisons;
    }
}
