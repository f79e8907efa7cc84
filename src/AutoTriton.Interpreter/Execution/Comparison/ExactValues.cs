using System.Runtime.InteropServices;
using TorchSharp;

namespace AutoTriton.Interpreter.Execution.Comparison;

/// <summary>An expected tensor as a reference gave it in float64.</summary>
internal sealed class ExactValues : IDisposable
{
    private const double Multiple = 8;
    private const double MostTolerances = 9;

    private readonly torch.Tensor _values;
    private readonly double _tolerance;
    private readonly double _scale;
    private readonly double _granted;

    private ExactValues(torch.Tensor values, ReadOnlySpan<double> expected, double tolerance)
    {
        _values = values;
        _tolerance = tolerance;
        var exact = Span;
        _scale = TensorComparer.RootMeanSquare(exact);
        var error = OwnError(expected, exact);
        _granted = Math.Min(Multiple * error, MostTolerances * tolerance * _scale);
        ReferenceError = _scale > 0 ? error / _scale : 0;
    }

    /// <summary>What the reference itself is off, relative to the scale of the values.</summary>
    public double ReferenceError { get; }

    private ReadOnlySpan<double> Span => MemoryMarshal.Cast<byte, double>(_values.bytes);

    /// <summary>The values, if they are float64 and of the expected shape.</summary>
    /// <param name="exact">What the reference gave in float64, or null.</param>
    /// <param name="expected">What it gave as it is.</param>
    /// <param name="values">The same as float64 numbers.</param>
    /// <param name="tolerance">The tolerance.</param>
    public static ExactValues? Of(torch.Tensor? exact, torch.Tensor expected, ReadOnlySpan<double> values, double tolerance) =>
        exact is not null && exact.dtype == torch.ScalarType.Float64 && expected.dtype != torch.ScalarType.Float64 && exact.shape.AsSpan().SequenceEqual(expected.shape)
            ? new ExactValues(TensorBits.Plain(exact), values, tolerance)
            : null;

    /// <summary>Whether a finite value is near the exact one.</summary>
    public bool IsNear(int index, double value)
    {
        var exact = Span[index];
        return double.IsFinite(exact) && Math.Abs(value - exact) <= (_tolerance * Math.Max(Math.Abs(exact), _scale)) + _granted;
    }

    public void Dispose() => _values.Dispose();

    private static double OwnError(ReadOnlySpan<double> expected, ReadOnlySpan<double> exact)
    {
        var sum = 0.0;
        var count = 0;
        for (var i = 0; i < exact.Length; i++)
        {
            var difference = expected[i] - exact[i];
            if (double.IsFinite(difference))
            {
                sum += difference * difference;
                count++;
            }
        }

        return count == 0 ? 0 : Math.Sqrt(sum / count);
    }
}
