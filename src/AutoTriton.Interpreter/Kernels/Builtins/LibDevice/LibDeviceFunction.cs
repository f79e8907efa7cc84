using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Lowering;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Builtins.LibDevice;

/// <summary>A function of NVIDIA's libdevice with the types that Triton declares it for: operands of other types are refused; nothing is promoted.</summary>
internal sealed class LibDeviceFunction
{
    /// <summary>What it computes: its operands in the types of the chosen overload and one shape, and the type of the result.</summary>
    public delegate Value Implementation(Semantics semantics, Value[] operands, TritonDType result);

    private readonly ImmutableArray<(ImmutableArray<TritonDType> Operands, TritonDType Result)> _overloads;
    private readonly Implementation _implementation;
    private readonly string _name;

    /// <param name="name">Its name.</param>
    /// <param name="overloads">Overloads separated by blanks, operands and the result a letter each, the result last: <c>f</c> fp32, <c>d</c> fp64, <c>i</c> int32, <c>u</c> uint32, <c>l</c> int64, <c>v</c> uint64, <c>b</c> int1.</param>
    /// <param name="implementation">What it computes.</param>
    public LibDeviceFunction(string name, string overloads, Implementation implementation)
    {
        _name = name;
        _implementation = implementation;
        _overloads = [.. overloads.Split(' ').Select(text => (text[..^1].Select(Parse).ToImmutableArray(), Parse(text[^1])))];
    }

    /// <summary>The builtin that kernels call.</summary>
    public Builtin ToBuiltin() =>
        new("libdevice." + _name, string.Join(' ', Enumerable.Range(0, _overloads[0].Operands.Length).Select(i => $"arg{i}")), Call);

    private static TritonDType Parse(char letter) => letter switch
    {
        'f' => TritonDType.Float32,
        'd' => TritonDType.Float64,
        'i' => TritonDType.Int32,
        'u' => TritonDType.UInt32,
        'l' => TritonDType.Int64,
        'v' => TritonDType.UInt64,
        _ => TritonDType.Int1,
    };

    private Value Call(BuiltinArguments arguments)
    {
        var semantics = arguments.Semantics;
        var values = Enumerable.Range(0, _overloads[0].Operands.Length).Select(i => arguments.Value($"arg{i}")).ToArray();
        if (Array.Find(values, value => value.Type.IsPointer) is { } pointer)
        {
            throw semantics.UnexpectedType(pointer);
        }

        var overload = Find(values)
            ?? throw arguments.Error(CompilationErrorKind.Type, $"input arg type does not match. {arguments.Function} takes {string.Join(" or ", _overloads.Select(entry => Describe(entry.Operands)))}, got {Describe(values.Select(value => value.Type.Element))}");
        var shape = values.Aggregate(BlockShape.Scalar, (common, value) => semantics.CommonShape(common, value.Shape));
        var result = _implementation(semantics, [.. values.Select(value => semantics.BroadcastTo(value, shape))], overload);
        return semantics.Cast(result, overload);
    }

    private TritonDType? Find(Value[] values)
    {
        foreach (var (operands, result) in _overloads)
        {
            if (values.Select(value => value.Type.Element).SequenceEqual(operands))
            {
                return result;
            }
        }

        return null;
    }

    private static string Describe(IEnumerable<TritonDType> types) => $"({string.Join(", ", types.Select(type => type.TritonName()))})";
}
