using System.Numerics;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>The builtin functions.</summary>
internal static class BuiltinFunctions
{
    /// <summary>All builtin names, types and exceptions included; the same for all worlds.</summary>
    public static IReadOnlyDictionary<string, object> Names => LazyNames.Value;

    private static readonly Lazy<Dictionary<string, object>> LazyNames = new(Make);

    private static readonly string[] RefusedNames =
        ["exec", "eval", "compile", "open", "__import__", "globals", "locals", "input", "breakpoint", "exit", "quit", "memoryview", "help"];

    private static Dictionary<string, object> Make()
    {
        BuiltinTypes.EnsureReady();
        var names = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["None"] = Py.None,
            ["True"] = Py.True,
            ["False"] = Py.False,
            ["Ellipsis"] = Py.Ellipsis,
            ["NotImplemented"] = Py.NotImplemented,
            ["__debug__"] = Py.True,
        };
        foreach (var type in ExceptionTypes.All.Concat(
        [
            PyClass.Object, PyClass.TypeType, ValueTypes.Int, ValueTypes.Bool, ValueTypes.Float, ValueTypes.Complex, ValueTypes.Str, PyBytes.Type,
            PyList.Type, PyTuple.Type, PyDict.Type, PySet.Type, PySet.FrozenType, PyRange.Type, PySlice.Type, PyProperty.Type, PyStaticMethod.Type,
            PyClassMethod.Type, PySuper.Type,
        ]))
        {
            names[type.Name] = type;
        }

        names["EnvironmentError"] = names["IOError"] = ExceptionTypes.OSError;
        foreach (var function in Objects().Concat(Numbers()).Concat(IterationFunctions.All()).Concat(Refused()))
        {
            names[function.Name] = function;
        }

        return names;
    }

    private static IEnumerable<PyBuiltin> Objects() =>
    [
        PyBuiltin.Of("print", "*values, sep=' ', end='\n', file=None, flush=False", Print),
        PyBuiltin.Of("len", "value, /", a => Py.Int(Ops.Length(a[0]))),
        PyBuiltin.Of("repr", "value, /", a => Ops.Repr(a[0])),
        PyBuiltin.Of("ascii", "value, /", a => Ops.Repr(a[0])),
        PyBuiltin.Of("format", "value, specification='', /", a => Ops.Format(a[0], a.String(1))),
        PyBuiltin.Of("id", "value, /", a => Py.Int(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(a[0]))),
        PyBuiltin.Of("hash", "value, /", a => a[0] switch
        {
            long or bool => Py.Int(Py.AsLong(a[0])),
            double number when number == Math.Floor(number) && Math.Abs(number) < 1e18 => Py.Int((long)number),
            _ => Py.Int(Ops.KeyHash(a[0])),
        }),
        PyBuiltin.Of("callable", "value, /", a => Py.Bool(Ops.IsCallable(a[0]))),
        PyBuiltin.Of("isinstance", "value, types, /", a => Py.Bool(TypeTests.IsInstance(a[0], a[1]))),
        PyBuiltin.Of("issubclass", "type, types, /", a => Py.Bool(TypeTests.IsSubclass(ObjectType.ToClass(a[0]), a[1]))),
        PyBuiltin.Of("getattr", "value, name, default=..., /", GetAttribute),
        PyBuiltin.Of("hasattr", "value, name, /", a => Py.Bool(HasAttribute(a[0], a.String(1)))),
        PyBuiltin.Of("setattr", "value, name, item, /", a =>
        {
            Ops.SetAttribute(a[0], a.String(1), a[2]);
            return Py.None;
        }),
        PyBuiltin.Of("delattr", "value, name, /", a =>
        {
            Ops.DeleteAttribute(a[0], a.String(1));
            return Py.None;
        }),
        PyBuiltin.Of("vars", "value, /", a => PyDict.FromNames(a[0] is PyClass type ? type.Names : ((PyObject)a[0]).OwnAttributes)),
        PyBuiltin.Of("dir", "value, /", a => Py.List(((a[0] as PyObject)?.OwnAttributes ?? []).Select(pair => pair.Key)
            .Concat(Ops.TypeOf(a[0]).Mro.SelectMany(type => type.Names.Keys)).Distinct().Order(StringComparer.Ordinal))),
    ];

    private static IEnumerable<PyBuiltin> Numbers() =>
    [
        PyBuiltin.Of("abs", "value, /", a => Absolute(a[0])),
        PyBuiltin.Of("divmod", "a, b, /", a => Py.Tuple(Ops.Binary(BinaryOperator.FloorDivide, a[0], a[1]), Ops.Binary(BinaryOperator.Modulo, a[0], a[1]))),
        PyBuiltin.Of("pow", "base, exp, mod=None", a => a.IsNone(2) ? Ops.Binary(BinaryOperator.Power, a[0], a[1]) : ModularPower(a)),
        PyBuiltin.Of("round", "number, ndigits=None", Round),
        PyBuiltin.Of("hex", "value, /", a => FormatSpecification.Format(Py.Int(Py.AsBig(a[0])), "#x")),
        PyBuiltin.Of("oct", "value, /", a => FormatSpecification.Format(Py.Int(Py.AsBig(a[0])), "#o")),
        PyBuiltin.Of("bin", "value, /", a => FormatSpecification.Format(Py.Int(Py.AsBig(a[0])), "#b")),
        PyBuiltin.Of("ord", "text, /", a => a[0] is string { Length: 1 or 2 } text ? Py.Int(char.ConvertToUtf32(text, 0)) : throw Raise.TypeError("ord() expected a character")),
        PyBuiltin.Of("chr", "value, /", a => a.Long(0) is >= 0 and <= 0x10ffff and not (>= 0xd800 and < 0xe000) ? char.ConvertFromUtf32((int)a.Long(0)) : throw Raise.ValueError("chr() arg not in range(0x110000)")),
    ];

    /// <summary>Names that real Python has and that no candidate may use.</summary>
    private static IEnumerable<PyBuiltin> Refused() => RefusedNames.Select(name => new PyBuiltin(name, (in CallArguments _) => throw HostFault.Forbidden($"{name}() is forbidden in host code")));

    private static PySingleton Print(BoundArguments a)
    {
        var separator = a.IsNone(1) ? " " : a.String(1);
        World.Current.Print(string.Join(separator, ((PyTuple)a[0]).Items.Select(Ops.Str)) + (a.IsNone(2) ? "\n" : a.String(2)));
        return Py.None;
    }

    private static object GetAttribute(BoundArguments a)
    {
        if (ReferenceEquals(a[2], Py.Ellipsis))
        {
            return Ops.GetAttribute(a[0], a.String(1));
        }

        try
        {
            return Ops.TryGetAttribute(a[0], a.String(1), out var value) ? value : a[2];
        }
        catch (PythonException exception) when (exception.Is(ExceptionTypes.AttributeError))
        {
            return a[2];
        }
    }

    private static bool HasAttribute(object value, string name)
    {
        try
        {
            return Ops.TryGetAttribute(value, name, out _);
        }
        catch (PythonException exception) when (exception.Is(ExceptionTypes.AttributeError))
        {
            return false;
        }
    }

    private static object Absolute(object value) => value switch
    {
        double number => Math.Abs(number),
        long or bool or BigInteger => Py.Int(BigInteger.Abs(Py.AsBig(value))),
        Complex complex => complex.Magnitude,
        _ => Ops.TryCallMethod(value, "__abs__", out var result) ? result : throw Raise.TypeError($"bad operand type for abs(): '{Ops.TypeName(value)}'"),
    };

    private static object ModularPower(BoundArguments a)
    {
        var (value, exponent, modulus) = (Py.AsBig(a[0]), Py.AsBig(a[1]), Py.AsBig(a[2]));
        if (modulus.IsZero)
        {
            throw Raise.ValueError("pow() 3rd argument cannot be 0");
        }

        if (exponent.Sign < 0)
        {
            throw HostFault.NotSupported("pow() with a modulus and a negative exponent is not supported");
        }

        World.Step((long)(exponent.GetBitLength() * (modulus.GetBitLength() / 64 + 1)));
        return Py.Int(IntegerOps.Floor(BigInteger.ModPow(value, exponent, modulus), modulus).Remainder);
    }

    private static object Round(BoundArguments a)
    {
        switch (a[0])
        {
            case double number when a.IsNone(1):
                return NumberTypes.FromDouble(Math.Round(number, MidpointRounding.ToEven));
            case double number:
                var digits = a.Long(1);
                if (!double.IsFinite(number) || digits > 300)
                {
                    return number;
                }

                return digits >= 0
                    ? double.Parse(FloatText.Fixed(number, (int)digits), System.Globalization.CultureInfo.InvariantCulture)
                    : Math.Round(number / Math.Pow(10, -digits), MidpointRounding.ToEven) * Math.Pow(10, -digits);
            case long or bool or BigInteger when a.IsNone(1) || a.Long(1) >= 0:
                return Py.Int(Py.AsBig(a[0]));
            case long or bool or BigInteger:
                return RoundToTens(Py.AsBig(a[0]), -a.Long(1));
            default:
                return Ops.TypeOf(a[0]).TryLookupUser("__round__", out var method)
                    ? a.IsNone(1) ? Ops.Call(method, a[0]) : Ops.Call(method, a[0], a[1])
                    : throw Raise.TypeError($"type {Ops.TypeName(a[0])} doesn't define __round__ method");
        }
    }

    private static object RoundToTens(BigInteger value, long zeros)
    {
        if (zeros > 4300)
        {
            return Py.Zero;
        }

        var unit = BigInteger.Pow(10, (int)zeros);
        var (quotient, remainder) = IntegerOps.Floor(value, unit);
        var twice = remainder * 2;
        return Py.Int((twice > unit || (twice == unit && !quotient.IsEven) ? quotient + 1 : quotient) * unit);
    }
}
