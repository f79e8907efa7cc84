using AutoTriton.Interpreter.Numerics;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>An element type of Triton, such as <c>tl.float32</c>, in host code.</summary>
internal sealed class PyTritonDType : PyObject
{
    public static readonly PyClass Type = Make();

    private static readonly PyTritonDType[] All = [.. Enum.GetValues<TritonDType>().Select(dtype => new PyTritonDType(dtype))];

    private PyTritonDType(TritonDType value) => Value = value;

    public TritonDType Value { get; }

    public override PyClass Class => Type;

    public static PyTritonDType Of(TritonDType value) => All[(int)value];

    public override object? Compare(CompareOperator op, object other) => base.Compare(op, other) ?? op switch
    {
        CompareOperator.Equal => Py.False,
        CompareOperator.NotEqual => Py.True,
        _ => null,
    };

    public override string Repr() => $"triton.language.{Value.TritonAttribute()}";

    public override string Str() => Value.TritonName();

    private static PyClass Make()
    {
        var type = new PyClass("dtype", [], isNative: true, module: "triton.language");
        type.Constructor = (_, a) => TritonDTypeNames.TryParseTriton(Py.AsString(a[0]), out var dtype) ? Of(dtype) : throw Raise.AssertionError($"{a[0]}");
        type.Property("name", self => ((PyTritonDType)self).Value.TritonName());
        type.Property("primitive_bitwidth", self => Py.Int(((PyTritonDType)self).Value.BitWidth()));
        type.Property("itemsize", self => Py.Int(((PyTritonDType)self).Value.SizeInBytes()));
        type.Property("scalar", self => self);
        void Test(string name, Func<TritonDType, bool> test) => type.Method(name, "self", a => Py.Bool(test(((PyTritonDType)a[0]).Value)));
        Test("is_floating", value => value.IsFloating());
        Test("is_int", value => value.IsInteger());
        Test("is_int_signed", value => value.IsSignedInteger());
        Test("is_int_unsigned", value => value.IsUnsignedInteger());
        Test("is_fp8", value => value.IsFloat8());
        Test("is_fp16", value => value == TritonDType.Float16);
        Test("is_bf16", value => value == TritonDType.BFloat16);
        Test("is_fp32", value => value == TritonDType.Float32);
        Test("is_fp64", value => value == TritonDType.Float64);
        Test("is_int1", value => value == TritonDType.Int1);
        Test("is_int8", value => value == TritonDType.Int8);
        Test("is_int32", value => value == TritonDType.Int32);
        Test("is_int64", value => value == TritonDType.Int64);
        return type;
    }
}
