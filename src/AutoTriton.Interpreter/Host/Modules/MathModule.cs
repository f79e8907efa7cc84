using System.Numerics;
using AutoTriton.Interpreter.Host.Builtins;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>math.</summary>
internal static class MathModule
{
    public static StandardModule Make()
    {
        var module = new StandardModule("math")
            .Define("pi", Math.PI).Define("e", Math.E).Define("tau", Math.Tau)
            .Define("inf", double.PositiveInfinity).Define("nan", double.NaN);
        foreach (var (name, function) in Unary)
        {
            module.Function(name, "x, /", a => Checked(function, a.Double(0)));
        }

        return AddIntegers(AddRounding(AddReal(module))).Lacks("gamma", "lgamma", "erf", "erfc", "nextafter", "ulp", "remainder", "sumprod", "fma");
    }

    private static readonly (string Name, Func<double, double> Function)[] Unary =
    [
        ("sqrt", Math.Sqrt), ("exp", Math.Exp), ("expm1", x => Math.Abs(x) < 1e-5 ? x + (x * x / 2) + (x * x * x / 6) : Math.Exp(x) - 1), ("exp2", x => Math.Pow(2, x)), ("cbrt", Math.Cbrt),
        ("sin", Math.Sin), ("cos", Math.Cos), ("tan", Math.Tan), ("asin", Math.Asin), ("acos", Math.Acos), ("atan", Math.Atan),
        ("sinh", Math.Sinh), ("cosh", Math.Cosh), ("tanh", Math.Tanh), ("asinh", Math.Asinh), ("acosh", Math.Acosh), ("atanh", Math.Atanh),
        ("fabs", Math.Abs), ("degrees", x => x * (180 / Math.PI)), ("radians", x => x * (Math.PI / 180)),
        ("log1p", x => Math.Abs(x) < 1e-5 ? x - (x * x / 2) + (x * x * x / 3) : Math.Log(1 + x)),
    ];

    private static StandardModule AddReal(StandardModule module) => module
        .Function("log", "x, base=None, /", a => a.IsNone(1) ? Logarithm(a[0], Math.Log) : Logarithm(a[0], Math.Log) / Logarithm(a[1], Math.Log))
        .Function("log2", "x, /", a => Logarithm(a[0], Math.Log2))
        .Function("log10", "x, /", a => Logarithm(a[0], Math.Log10))
        .Function("pow", "x, y, /", a => Math.Pow(a.Double(0), a.Double(1)))
        .Function("atan2", "y, x, /", a => Math.Atan2(a.Double(0), a.Double(1)))
        .Function("hypot", "*coordinates", a => Math.Sqrt(((PyTuple)a[0]).Items.Sum(item => Py.AsDouble(item) * Py.AsDouble(item))))
        .Function("dist", "p, q, /", a => Math.Sqrt(Ops.Iterate(a[0]).Zip(Ops.Iterate(a[1])).Sum(pair => Math.Pow(Py.AsDouble(pair.First) - Py.AsDouble(pair.Second), 2))))
        .Function("fmod", "x, y, /", a => a.Double(1) == 0 ? throw Raise.ValueError("math domain error") : a.Double(0) % a.Double(1))
        .Function("copysign", "x, y, /", a => Math.CopySign(a.Double(0), a.Double(1)))
        .Function("isnan", "x, /", a => Py.Bool(double.IsNaN(a.Double(0))))
        .Function("isinf", "x, /", a => Py.Bool(double.IsInfinity(a.Double(0))))
        .Function("isfinite", "x, /", a => Py.Bool(double.IsFinite(a.Double(0))))
        .Function("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", a => Py.Bool(IsClose(a.Double(0), a.Double(1), a.Double(2), a.Double(3))))
        .Function("fsum", "seq, /", a => Ops.Iterate(a[0]).Sum(Py.AsDouble))
        .Function("ldexp", "x, i, /", a => Math.ScaleB(a.Double(0), (int)Math.Clamp(a.Long(1), -4000, 4000)))
        .Function("frexp", "x, /", a => Frexp(a.Double(0)))
        .Function("modf", "x, /", a => Py.Tuple(a.Double(0) - Math.Truncate(a.Double(0)), Math.Truncate(a.Double(0))));

    private static StandardModule AddRounding(StandardModule module) => module
        .Function("floor", "x, /", a => Rounded(a[0], "__floor__", Math.Floor))
        .Function("ceil", "x, /", a => Rounded(a[0], "__ceil__", Math.Ceiling))
        .Function("trunc", "x, /", a => Rounded(a[0], "__trunc__", Math.Truncate));

    private static StandardModule AddIntegers(StandardModule module) => module
        .Function("gcd", "*integers", a => Py.Int(((PyTuple)a[0]).Items.Aggregate(BigInteger.Zero, (g, x) => BigInteger.GreatestCommonDivisor(g, Py.AsBig(x)))))
        .Function("lcm", "*integers", a => ((PyTuple)a[0]).Items.Aggregate(Py.One, Lcm))
        .Function("factorial", "n, /", a => Factorial(a.Long(0)))
        .Function("comb", "n, k, /", a => Combinations(a.Long(0), a.Long(1)))
        .Function("perm", "n, k=None, /", a => a.IsNone(1) ? Factorial(a.Long(0)) : Permutations(a.Long(0), a.Long(1)))
        .Function("isqrt", "n, /", a => SquareRoot(Py.AsBig(a[0])))
        .Function("prod", "iterable, /, *, start=1", a => Ops.Iterate(a[0]).Aggregate(a[1], (product, item) => Ops.Binary(BinaryOperator.Multiply, product, item)));

    private static double Checked(Func<double, double> function, double x)
    {
        var result = function(x);
        if (double.IsNaN(result) && !double.IsNaN(x))
        {
            throw Raise.ValueError("math domain error");
        }

        return double.IsInfinity(result) && double.IsFinite(x)
            ? throw (Math.Abs(x) == 1 ? Raise.ValueError("math domain error") : Raise.OverflowError("math range error"))
            : result;
    }

    private static double Logarithm(object value, Func<double, double> function)
    {
        if (value is BigInteger { Sign: > 0 } big)
        {
            var shift = (int)Math.Max(0, big.GetBitLength() - 60);
            return function((double)(big >> shift)) + (shift * function(2));
        }

        var x = Py.AsDouble(value);
        return x > 0 || double.IsNaN(x) ? function(x) : throw Raise.ValueError("math domain error");
    }

    private static object Rounded(object value, string method, Func<double, double> function) => value switch
    {
        double number => NumberTypes.FromDouble(function(number)),
        _ when Py.IsInt(value) => Py.Int(Py.AsBig(value)),
        _ => Ops.TryCallMethod(value, method, out var result) ? result : NumberTypes.FromDouble(function(Py.AsDouble(value))),
    };

    private static bool IsClose(double a, double b, double relative, double absolute) =>
        a == b || (double.IsFinite(a) && double.IsFinite(b) && Math.Abs(a - b) <= Math.Max(relative * Math.Max(Math.Abs(a), Math.Abs(b)), absolute));

    private static PyTuple Frexp(double value)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return Py.Tuple(value, Py.Zero);
        }

        var exponent = Math.ILogB(value) + 1;
        return Py.Tuple(Math.ScaleB(value, -exponent), Py.Int(exponent));
    }

    private static object Lcm(object a, object b)
    {
        var (x, y) = (BigInteger.Abs(Py.AsBig(a)), BigInteger.Abs(Py.AsBig(b)));
        return x.IsZero || y.IsZero ? Py.Zero : Py.Int(x / BigInteger.GreatestCommonDivisor(x, y) * y);
    }

    private static object Factorial(long n) => n >= 0 ? Permutations(n, n) : throw Raise.ValueError("factorial() not defined for negative values");

    private static object Permutations(long n, long k)
    {
        var product = BigInteger.One;
        for (var i = n; i > n - k && i >= 0; i--)
        {
            World.Step();
            product *= i;
            World.CheckInteger(product);
        }

        return Py.Int(product);
    }

    private static object Combinations(long n, long k)
    {
        if (n < 0 || k < 0)
        {
            throw Raise.ValueError("n and k must be non-negative integers");
        }

        k = Math.Min(k, n - k);
        var result = BigInteger.One;
        for (var i = 1L; i <= k; i++)
        {
            World.Step();
            result = result * (n - k + i) / i;
            World.CheckInteger(result);
        }

        return Py.Int(k < 0 ? 0 : result);
    }

    private static object SquareRoot(BigInteger value)
    {
        if (value.Sign < 0)
        {
            throw Raise.ValueError("isqrt() argument must be nonnegative");
        }

        var root = value.IsZero ? value : BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (!value.IsZero)
        {
            World.Step((long)value.GetBitLength() / 64);
            var next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                break;
            }

            root = next;
        }

        return Py.Int(root);
    }
}
