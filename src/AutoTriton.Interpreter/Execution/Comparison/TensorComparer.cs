using System.Runtime.InteropServices;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.Execution.Comparison;

/// <summary>
/// Compares a tensor to the expected one: |a - b| at most tolerance x max(|b|, root mean square of b), NaN and infinities at
/// the same places, integers and truth values exactly; shape and dtype must agree. On inputs that were scaled down, four
/// roundings of a value near 1 are granted beside: exp(x) - 1 of a small x is honest and loses that much.
/// <para>
/// Where the reference was also evaluated in float64, giving c, an element is right too if |a - c| is at most
/// tolerance x max(|c|, root mean square of c) + 8 e, e being the root mean square of what the reference itself is off c, but
/// 8 e no more than 9 times the tolerance of the whole: where the reference loses digits a candidate may lose some, and one
/// that loses fewer than the reference is not wrong.
/// </para>
/// </summary>
internal static class TensorComparer
{
    public static OutputComparison Compare(string name, int set, torch.Tensor actual, torch.Tensor expected, Tolerance tolerance, bool usedTf32, bool isScaledDown = false, torch.Tensor? exact = null)
    {
        var dtype = TorchDType.Of(expected.dtype).Name;
        var result = new OutputComparison(name, set, false) { DType = dtype, Elements = expected.numel() };
        if (actual.dtype != expected.dtype)
        {
            return result with { Difference = $"{name} is of dtype {TorchDType.Of(actual.dtype).Name}, expected {dtype}" };
        }

        if (!actual.shape.AsSpan().SequenceEqual(expected.shape))
        {
            return result with { Difference = $"{name} has shape [{string.Join(", ", actual.shape)}], expected [{string.Join(", ", expected.shape)}]" };
        }

        using var scope = torch.no_grad();
        using var a = TensorBits.Plain(actual);
        using var b = TensorBits.Plain(expected);
        return a.is_floating_point()
            ? CompareFloats(result, a, b, exact, tolerance.For(dtype, usedTf32), isScaledDown ? Roundings(expected.dtype) : 0)
            : CompareExactly(result, a, b);
    }

    private static OutputComparison CompareExactly(OutputComparison result, torch.Tensor actual, torch.Tensor expected)
    {
        var size = (int)actual.element_size();
        var a = actual.bytes;
        var b = expected.bytes;
        if (a.SequenceEqual(b))
        {
            return result with { IsMatch = true };
        }

        var wrong = 0L;
        var first = -1L;
        for (var i = 0; i < a.Length; i += size)
        {
            if (!a.Slice(i, size).SequenceEqual(b.Slice(i, size)))
            {
                first = first < 0 ? i / size : first;
                wrong++;
            }
        }

        return result with
        {
            MismatchedElements = wrong,
            Difference = $"{result.Name}: {wrong} of {result.Elements} elements differ, the first at {first}",
        };
    }

    private static OutputComparison CompareFloats(OutputComparison result, torch.Tensor actual, torch.Tensor expected, torch.Tensor? exact, double tolerance, double granted)
    {
        using var wideA = actual.to(torch.ScalarType.Float64);
        using var wideB = expected.to(torch.ScalarType.Float64);
        var a = MemoryMarshal.Cast<byte, double>(wideA.bytes);
        var b = MemoryMarshal.Cast<byte, double>(wideB.bytes);
        var scale = RootMeanSquare(b);
        using var oracle = ExactValues.Of(exact, expected, b, tolerance);
        var (largest, largestRelative, wrong, first) = (0.0, 0.0, 0L, -1);
        for (var i = 0; i < b.Length; i++)
        {
            var isSame = a[i].Equals(b[i]) || (double.IsNaN(a[i]) && double.IsNaN(b[i]));
            if (isSame)
            {
                continue;
            }

            var difference = Math.Abs(a[i] - b[i]);
            var reference = Math.Max(Math.Abs(b[i]), scale);
            var relative = reference == 0 ? (difference == 0 ? 0 : double.PositiveInfinity) : difference / reference;
            if (double.IsFinite(difference))
            {
                largest = Math.Max(largest, difference);
                largestRelative = Math.Max(largestRelative, relative);
            }

            if (!(double.IsFinite(a[i]) && double.IsFinite(b[i]) && (relative <= tolerance || difference <= granted || oracle?.IsNear(i, a[i]) == true)))
            {
                first = first < 0 ? i : first;
                wrong++;
            }
        }

        return result with
        {
            IsMatch = wrong == 0,
            Tolerance = tolerance,
            MaxAbsoluteError = largest,
            MaxRelativeError = largestRelative,
            ReferenceError = oracle?.ReferenceError,
            MismatchedElements = wrong,
            Difference = wrong == 0 ? null : $"{result.Name}: {wrong} of {b.Length} elements differ, the first at {first}: {a[first]:R}, expected {b[first]:R} (tolerance {tolerance:G2})",
        };
    }

    private static double Roundings(torch.ScalarType type) => 4 * (type switch
    {
        torch.ScalarType.Float64 => double.BitIncrement(1) - 1,
        torch.ScalarType.Float32 => float.BitIncrement(1) - 1,
        _ => 0,
    });

    public static double RootMeanSquare(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        var count = 0;
        foreach (var value in values)
        {
            if (double.IsFinite(value))
            {
                sum += value * value;
                count++;
            }
        }

        return count == 0 ? 0 : Math.Sqrt(sum / count);
    }
}
