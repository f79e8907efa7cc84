using System.Runtime.InteropServices;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Casts;
using AutoTriton.Interpreter.Numerics.Elementwise;
using AutoTriton.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace AutoTriton.Interpreter.Tests.Numerics.PyTorch;

/// <summary>Casts and functions against PyTorch, which shares no code with this project.</summary>
public sealed unsafe class PyTorchAgreementTests
{
    public PyTorchAgreementTests() => LibTorch.EnsureLoaded();

    [Theory]
    [InlineData(TritonDType.Float16)]
    [InlineData(TritonDType.BFloat16)]
    public void Floats_of_every_kind_are_rounded_as_PyTorch_rounds_them(TritonDType to)
    {
        var values = FloatPatterns();
        var ours = new ushort[values.Length];
        fixed (float* source = values)
        fixed (ushort* destination = ours)
        {
            CastTable.Find(TritonDType.Float32, to)((byte*)source, (byte*)destination, values.Length);
        }

        using var scope = NewDisposeScope();
        var theirs = tensor(values).to_type(to == TritonDType.Float16 ? ScalarType.Float16 : ScalarType.BFloat16);
        var bits = MemoryMarshal.Cast<byte, short>(theirs.bytes).ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            if (!float.IsNaN(values[i]) && ours[i] != (ushort)bits[i])
            {
                Assert.Fail($"{values[i]:R} to {to}: {ours[i]:X4}, in PyTorch {(ushort)bits[i]:X4}");
            }
        }
    }

    [Theory]
    [InlineData(TritonDType.Float16)]
    [InlineData(TritonDType.BFloat16)]
    public void Every_narrow_pattern_is_widened_as_PyTorch_widens_it(TritonDType from)
    {
        var patterns = Enumerable.Range(0, 65536).Select(code => (short)code).ToArray();
        var ours = new float[patterns.Length];
        fixed (short* source = patterns)
        fixed (float* destination = ours)
        {
            CastTable.Find(from, TritonDType.Float32)((byte*)source, (byte*)destination, patterns.Length);
        }

        using var scope = NewDisposeScope();
        var narrow = empty(patterns.Length, dtype: from == TritonDType.Float16 ? ScalarType.Float16 : ScalarType.BFloat16);
        MemoryMarshal.AsBytes(patterns.AsSpan()).CopyTo(narrow.bytes);
        Assert.Equal(narrow.to_type(ScalarType.Float32).data<float>().ToArray(), ours);
    }

    [Theory]
    [InlineData(nameof(UnaryOperation.Erf))]
    [InlineData(nameof(UnaryOperation.ErfComplement))]
    [InlineData(nameof(UnaryOperation.ErfInverse))]
    [InlineData(nameof(UnaryOperation.LogGamma))]
    [InlineData(nameof(UnaryOperation.Sigmoid))]
    [InlineData(nameof(UnaryOperation.ExpMinus1))]
    [InlineData(nameof(UnaryOperation.Log1Plus))]
    [InlineData(nameof(UnaryOperation.Exp))]
    [InlineData(nameof(UnaryOperation.Log))]
    [InlineData(nameof(UnaryOperation.Sin))]
    [InlineData(nameof(UnaryOperation.Tanh))]
    public void Functions_of_double_agree_with_PyTorch(string name)
    {
        var operation = Enum.Parse<UnaryOperation>(name);
        var values = Enumerable.Range(-4000, 8001).Select(i => i * 0.00613).Select(x => operation == UnaryOperation.ErfInverse ? x / 25 : x).ToArray();
        var ours = new double[values.Length];
        fixed (double* source = values, destination = ours)
        {
            UnaryTable.Find(operation, TritonDType.Float64)((byte*)source, (byte*)destination, values.Length);
        }

        using var scope = NewDisposeScope();
        var theirs = Apply(operation, tensor(values)).data<double>().ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(theirs[i]) || double.IsInfinity(theirs[i]))
            {
                Assert.Equal(theirs[i], ours[i]);
            }
            else
            {
                Assert.True(Math.Abs(theirs[i] - ours[i]) <= 1e-11 * Math.Max(Math.Abs(theirs[i]), 1e-3), $"{name}({values[i]:R}): {ours[i]:R}, in PyTorch {theirs[i]:R}");
            }
        }
    }

    private static Tensor Apply(UnaryOperation operation, Tensor x) => operation switch
    {
        UnaryOperation.Erf => special.erf(x),
        UnaryOperation.ErfComplement => special.erfc(x),
        UnaryOperation.ErfInverse => special.erfinv(x),
        UnaryOperation.LogGamma => special.gammaln(x),
        UnaryOperation.Sigmoid => x.sigmoid(),
        UnaryOperation.ExpMinus1 => x.expm1(),
        UnaryOperation.Log1Plus => x.log1p(),
        UnaryOperation.Exp => x.exp(),
        UnaryOperation.Log => x.log(),
        UnaryOperation.Sin => x.sin(),
        UnaryOperation.Tanh => x.tanh(),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private static float[] FloatPatterns() => [.. Enumerable.Range(0, 1 << 20).Select(i => BitConverter.UInt32BitsToSingle((uint)((long)i * 4093)))];
}
