using AutoTriton.Core.Tasks;

namespace AutoTriton.Bench.KernelBench;

/// <summary>Compares summaries: |a - b| at most tolerance x max(|b|, root mean square of b), integers exactly.</summary>
internal static class SummaryComparison
{
    /// <summary>What differs, or null.</summary>
    public static string? Difference(IReadOnlyList<TensorSummary> actual, IReadOnlyList<TensorSummary> expected)
    {
        if (actual.Count != expected.Count)
        {
            return $"{actual.Count} tensors, expected {expected.Count}";
        }

        return actual.Zip(expected, Difference).FirstOrDefault(difference => difference is not null);
    }

    private static string? Difference(TensorSummary actual, TensorSummary expected)
    {
        if (actual.DType != expected.DType || !actual.Shape.AsSpan().SequenceEqual(expected.Shape))
        {
            return $"{expected.Name} is {actual.DType}[{string.Join(", ", actual.Shape)}], expected {expected.DType}[{string.Join(", ", expected.Shape)}]";
        }

        if (actual.NonFinite != expected.NonFinite)
        {
            return $"{expected.Name}: {actual.NonFinite} elements are not finite, expected {expected.NonFinite}";
        }

        var tolerance = Tolerance.Default.For(expected.DType, false);
        var count = Math.Max(1, expected.Shape.Aggregate(1.0, (total, size) => total * size) - expected.NonFinite);
        var scale = expected.Norm / Math.Sqrt(count);
        var (ours, theirs) = (actual.SampleValues(), expected.SampleValues());
        for (var i = 0; i < theirs.Length; i++)
        {
            var same = ours[i].Equals(theirs[i]) || Math.Abs(ours[i] - theirs[i]) <= tolerance * Math.Max(Math.Abs(theirs[i]), scale);
            if (!same)
            {
                return $"{expected.Name}: element {i} of the sample is {ours[i]:G9}, expected {theirs[i]:G9} (tolerance {tolerance:G2})";
            }
        }

        return Math.Abs(actual.Norm - expected.Norm) > tolerance * expected.Norm ? $"{expected.Name}: norm {actual.Norm:G9}, expected {expected.Norm:G9}"
            : Math.Abs(actual.Sum - expected.Sum) > tolerance * Math.Max(Math.Abs(expected.Sum), scale * count) ? $"{expected.Name}: sum {actual.Sum:G9}, expected {expected.Sum:G9}"
            : null;
    }
}
