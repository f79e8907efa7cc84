using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;
using AutoTriton.Interpreter.Numerics.Mathematics;

namespace AutoTriton.Interpreter.Tests.Numerics.Mathematics;

/// <summary>The functions of float against the same in double, over a dense sample of all floats.</summary>
public sealed unsafe class SingleFunctionTests
{
    private const int Sample = 1 << 18;

    [Theory]
    [InlineData(nameof(UnaryOperation.Exp), 2)]
    [InlineData(nameof(UnaryOperation.Exp2), 2)]
    [InlineData(nameof(UnaryOperation.Exp10), 1)]
    [InlineData(nameof(UnaryOperation.ExpMinus1), 3)]
    [InlineData(nameof(UnaryOperation.Log), 2)]
    [InlineData(nameof(UnaryOperation.Log2), 2)]
    [InlineData(nameof(UnaryOperation.Log10), 1)]
    [InlineData(nameof(UnaryOperation.Log1Plus), 3)]
    [InlineData(nameof(UnaryOperation.Tanh), 3)]
    [InlineData(nameof(UnaryOperation.Erf), 2)]
    [InlineData(nameof(UnaryOperation.Sigmoid), 3)]
    [InlineData(nameof(UnaryOperation.SquareRoot), 0.51)]
    [InlineData(nameof(UnaryOperation.ReciprocalSquareRoot), 1.6)]
    [InlineData(nameof(UnaryOperation.CubeRoot), 0.51)]
    [InlineData(nameof(UnaryOperation.Tan), 0.51)]
    [InlineData(nameof(UnaryOperation.Atan), 0.51)]
    [InlineData(nameof(UnaryOperation.Asinh), 0.51)]
    public void Function_is_near_to_double_for_every_kind_of_float(string name, double units)
    {
        var operation = Enum.Parse<UnaryOperation>(name);
        var function = Reference(operation);

        // Where e^-x exceeds the largest float the sigmoid is 0, as the same formula gives on a GPU.
        // Of subnormal numbers some give what the GPU gives (UnaryTableTests).
        var inputs = AllKindsOfFloats();
        inputs = operation is UnaryOperation.ReciprocalSquareRoot or UnaryOperation.CubeRoot ? [.. inputs.Where(x => !float.IsSubnormal(x))] : inputs;
        AssertNear(operation, inputs, x => function(x), units, operation == UnaryOperation.Sigmoid ? 3e-39 : 0);
    }

    [Theory]
    [InlineData(nameof(UnaryOperation.Sin))]
    [InlineData(nameof(UnaryOperation.Cos))]
    public void Sine_and_cosine_are_near_to_double(string name)
    {
        var operation = Enum.Parse<UnaryOperation>(name);
        var function = Reference(operation);
        AssertNear(operation, [.. Enumerable.Range(-50000, 100001).Select(i => i * 0.6f)], x => function(x), 2, 1.2e-7);
        AssertNear(operation, [.. Enumerable.Range(-50000, 100001).Select(i => i * 1e-4f)], x => function(x), 2, 3e-8);
        AssertNear(operation, AllKindsOfFloats(), x => function(x), 2, 1.2e-7);
    }

    [Fact]
    public void Power_is_near_to_double_for_every_kind_of_operand()
    {
        var bases = AllKindsOfFloats();
        var exponents = bases.Reverse().Select((x, i) => i % 3 == 0 ? x : MathF.IEEERemainder(x, 40)).Select((x, i) => i % 5 == 0 ? MathF.Round(x) : x).ToArray();
        var results = new float[bases.Length];
        fixed (float* a = bases, b = exponents, d = results)
        {
            BinaryTable.Find(BinaryOperation.Power, TritonDType.Float32, OperandForm.Blocks)((byte*)a, (byte*)b, (byte*)d, results.Length);
        }

        for (var i = 0; i < results.Length; i++)
        {
            AssertNear(Math.Pow(bases[i], exponents[i]), results[i], 0.6, 0, $"{bases[i]:R}^{exponents[i]:R}");
        }
    }

    private static void AssertNear(UnaryOperation operation, float[] inputs, Func<double, double> function, double units, double absolute)
    {
        var results = new float[inputs.Length];
        fixed (float* a = inputs, d = results)
        {
            UnaryTable.Find(operation, TritonDType.Float32)((byte*)a, (byte*)d, results.Length);
        }

        for (var i = 0; i < results.Length; i++)
        {
            AssertNear(function(inputs[i]), results[i], units, absolute, $"{operation}({inputs[i]:R})");
        }
    }

    private static void AssertNear(double expected, float actual, double units, double absolute, string what)
    {
        if (double.IsNaN(expected) || float.IsNaN(actual))
        {
            Assert.True(double.IsNaN(expected) && float.IsNaN(actual), $"{what}: {actual:R}, expected {expected:R}");
            return;
        }

        if ((float)expected == actual)
        {
            return;
        }

        var unit = MathF.BitIncrement(Math.Abs((float)expected)) - (double)Math.Abs((float)expected);
        var error = Math.Abs(expected - actual);
        Assert.True(
            float.IsFinite(actual) && error <= Math.Max(units * unit, absolute), $"{what}: {actual:R}, expected {expected:R}, {error / unit:F2} units off");
    }

    private static float[] AllKindsOfFloats() =>
    [
        .. Enumerable.Range(0, Sample).Select(i => BitConverter.UInt32BitsToSingle((uint)((long)i * 16411) & 0xFFFFFFFF)),
        .. Enumerable.Range(-20000, 40001).Select(i => i * 0.0051f),
        0f, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue,
        1f, -1f, 0.5f, 2f, 88.7228f, 88.73f, -87.33655f, -103.97f, 128f, -149f, -150f, 0.625f, 0.35f, 4f,
    ];

    private static Func<double, double> Reference(UnaryOperation operation) => operation switch
    {
        UnaryOperation.Exp => Math.Exp,
        UnaryOperation.Exp2 => x => Math.Pow(2, x),
        UnaryOperation.Exp10 => x => Math.Pow(10, x),
        UnaryOperation.ExpMinus1 => ScalarFunctions.ExpMinus1,
        UnaryOperation.Log => Math.Log,
        UnaryOperation.Log2 => Math.Log2,
        UnaryOperation.Log10 => Math.Log10,
        UnaryOperation.Log1Plus => ScalarFunctions.Log1Plus,
        UnaryOperation.Tanh => Math.Tanh,
        UnaryOperation.Erf => ErrorFunction.Erf,
        UnaryOperation.Sigmoid => x => 1 / (1 + Math.Exp(-x)),
        UnaryOperation.SquareRoot => Math.Sqrt,
        UnaryOperation.ReciprocalSquareRoot => x => 1 / Math.Sqrt(x),
        UnaryOperation.CubeRoot => Math.Cbrt,
        UnaryOperation.Tan => Math.Tan,
        UnaryOperation.Atan => Math.Atan,
        UnaryOperation.Asinh => Math.Asinh,
        UnaryOperation.Sin => Math.Sin,
        UnaryOperation.Cos => Math.Cos,
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };
}
