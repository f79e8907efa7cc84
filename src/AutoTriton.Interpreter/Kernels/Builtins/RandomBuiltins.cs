using System.Collections.Immutable;
using System.Numerics;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Random numbers by counter, bit for bit Triton's.</summary>
internal static class RandomBuiltins
{
    public static IEnumerable<Builtin> All =>
    [
        new("tl.philox", "seed c0 c1 c2 c3 n_rounds?", arguments => new KernelTuple([.. Run(arguments, arguments.Value("seed"), Counters(arguments))])),
        new("tl.philox_impl", "c0 c1 c2 c3 k0 k1 n_rounds?", arguments => Rounds(arguments, Counters(arguments), Key(arguments, "k0"), Key(arguments, "k1"))),
        new("tl.randint4x", "seed offset n_rounds?", arguments => new KernelTuple([.. Integers(arguments, "offset")])),
        new("tl.randint", "seed offset n_rounds?", arguments => Integers(arguments, "offset")[0]),
        new("tl.rand", "seed offset n_rounds?", arguments => Uniform(arguments, Integers(arguments, "offset")[0])),
        new("tl.rand4x", "seed offsets n_rounds?", arguments => new KernelTuple([.. Integers(arguments, "offsets").Select(bits => Uniform(arguments, bits))])),
        new("tl.randn", "seed offset n_rounds?", arguments => Normal(arguments, "offset", pairs: 1)[0]),
        new("tl.randn4x", "seed offset n_rounds?", arguments => new KernelTuple([.. Normal(arguments, "offset", pairs: 2)])),
        new("tl.uint_to_uniform_float", "x", arguments => Uniform(arguments, arguments.Value("x"))),
        new("tl.pair_uniform_to_normal", "u1 u2", arguments => new KernelTuple([.. Pair(arguments, arguments.Value("u1"), arguments.Value("u2"))])),
    ];

    private static Value[] Integers(BuiltinArguments arguments, string name)
    {
        var semantics = arguments.Semantics;
        var offset = arguments[name] as Value ?? throw arguments.Error(CompilationErrorKind.Type, $"the offset of {arguments.Function} must be a tensor, not {Describe.Kind(arguments[name])}");
        if (!offset.Type.IsInteger)
        {
            throw arguments.Error(CompilationErrorKind.Type, $"the offset of {arguments.Function} must be an integer, not {offset.Type}");
        }

        var low = semantics.Cast(offset, TritonDType.UInt32);
        var zero = semantics.BroadcastTo(semantics.Number(BigInteger.Zero, TritonDType.UInt32), offset.Shape);
        var high = offset.Type.Element.BitWidth() > 32
            ? semantics.Cast(semantics.Bitwise(BinaryOperation.ShiftRight, offset, new BigInteger(32)), TritonDType.UInt32)
            : zero;
        return Run(arguments, arguments.Value("seed"), [low, high, zero, zero]);
    }

    private static Value[] Run(BuiltinArguments arguments, Value seed, Value[] counters)
    {
        var semantics = arguments.Semantics;
        if (!seed.Type.IsInteger)
        {
            throw arguments.Error(CompilationErrorKind.StaticAssertion, $"the seed must be an integer, not {seed.Type}");
        }

        var element = counters[0].Type.Element.BitWidth() == 64 ? TritonDType.UInt64 : TritonDType.UInt32;
        var shape = counters.Aggregate(BlockShape.Scalar, (common, counter) => semantics.CommonShape(common, counter.Shape));
        var blocks = counters.Select(counter => semantics.BroadcastTo(semantics.Cast(counter, element), shape)).ToArray();
        if (!seed.IsScalar)
        {
            var wide = semantics.Cast(seed, TritonDType.UInt64);
            var (low, high) = element == TritonDType.UInt64
                ? (wide, semantics.Number(BigInteger.Zero, TritonDType.UInt64))
                : (semantics.Cast(wide, element), semantics.Cast(semantics.Bitwise(BinaryOperation.ShiftRight, wide, new BigInteger(32)), element));
            return [.. Rounds(arguments, blocks, low, high).Items.Cast<Value>()];
        }

        var results = blocks.Select(block => new Value(block.Type)).ToArray();
        arguments.Builder.Emit(new PhiloxInstruction(semantics.Cast(seed, TritonDType.UInt64), blocks, RoundCount(arguments), results));
        return results;
    }

    private static Value[] Counters(BuiltinArguments arguments) => [arguments.Value("c0"), arguments.Value("c1"), arguments.Value("c2"), arguments.Value("c3")];

    /// <summary>A key; a number takes the type of the counters.</summary>
    private static Value Key(BuiltinArguments arguments, string name) =>
        arguments[name] is Value key ? key : arguments.Semantics.Number(arguments[name], arguments.Value("c0").Type.Element);

    private static int RoundCount(BuiltinArguments arguments)
    {
        var rounds = arguments.Int("n_rounds", 10);
        return rounds is >= 0 and <= 100
            ? rounds
            : throw arguments.Error(CompilationErrorKind.Value, $"n_rounds must lie between 0 and 100, not at {rounds}");
    }

    /// <summary>The rounds with keys that may be blocks, by ordinary operations.</summary>
    private static KernelTuple Rounds(BuiltinArguments arguments, Value[] counters, Value low, Value high)
    {
        var type = counters[0].Type.Element;
        if (type is not (TritonDType.UInt32 or TritonDType.UInt64) || counters.Append(low).Append(high).Any(value => value.Type.IsPointer || value.Type.Element != type))
        {
            throw arguments.Error(CompilationErrorKind.Type, $"{arguments.Function} takes counters and keys of one type, uint32 or uint64, not {counters[0].Type}, {low.Type} and {high.Type}");
        }

        ulong[] constants = type == TritonDType.UInt32
            ? [0xD2511F53, 0xCD9E8D57, 0x9E3779B9, 0xBB67AE85]
            : [0xD2E7470EE14C6C93, 0xCA5A826395121157, 0x9E3779B97F4A7C15, 0xBB67AE8584CAA73B];
        var shape = counters.Append(low).Append(high).Aggregate(BlockShape.Scalar, (common, value) => arguments.Semantics.CommonShape(common, value.Shape));
        var blocks = counters.Select(counter => (object?)arguments.Semantics.BroadcastTo(counter, shape));
        return (KernelTuple)arguments.Kernel.Call(
            StandardLibrary.Get("_philox"),
            [.. blocks, low, high, .. constants.Select(constant => (object?)arguments.Builder.Constant(type, constant)), new BigInteger(RoundCount(arguments))])!;
    }

    private static Value Uniform(BuiltinArguments arguments, Value bits)
    {
        if (!bits.Type.IsInteger || bits.Type.Element.SizeInBytes() < 4)
        {
            throw arguments.Error(CompilationErrorKind.Type, $"random bits must be 32-bit or 64-bit integers, not {bits.Type}");
        }

        var result = new Value(bits.Type.With(TritonDType.Float32));
        arguments.Builder.Emit(new UniformInstruction(bits, result));
        return result;
    }

    private static ImmutableArray<Value> Normal(BuiltinArguments arguments, string name, int pairs)
    {
        var uniform = Integers(arguments, name).Select(bits => Uniform(arguments, bits)).ToArray();
        return [.. Enumerable.Range(0, pairs).SelectMany(pair => Pair(arguments, uniform[2 * pair], uniform[(2 * pair) + 1]))];
    }

    private static Value[] Pair(BuiltinArguments arguments, Value first, Value second)
    {
        var (a, b) = arguments.Semantics.Broadcast(arguments.Semantics.Cast(first, TritonDType.Float32), arguments.Semantics.Cast(second, TritonDType.Float32));
        Value[] results = [new Value(a.Type), new Value(a.Type)];
        arguments.Builder.Emit(new NormalInstruction(a, b, results[0], results[1]));
        return results;
    }
}
