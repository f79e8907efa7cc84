namespace AutoTriton.Interpreter.Numerics.Mathematics;

/// <summary>
/// Bessel functions of whole order. Small arguments: Miller's backward recurrence, normalised by J0 + 2 ΣJ2k = 1, and
/// Neumann's series for Y0 and its derivative (DLMF 10.8, 10.74). Large ones: Hankel's expansion (DLMF 10.17).
/// </summary>
internal static class BesselFunction
{
    private const double Euler = 0.57721566490153286061;
    private const double FirstLarge = 25;

    // The recurrences take a step for each order.
    private const int LargestOrder = 100_000;

    public static double J0(double x) => J(0, x);

    public static double J1(double x) => J(1, x);

    public static double Y0(double x) => Y(0, x);

    public static double Y1(double x) => Y(1, x);

    /// <summary>The modified function of the first kind and order 0.</summary>
    public static double I0(double x) => double.IsInfinity(x) ? double.PositiveInfinity : double.IsNaN(x) ? x : I(0, Math.Abs(x));

    /// <summary>The modified function of the first kind and order 1.</summary>
    public static double I1(double x) => !double.IsFinite(x) ? x : x < 0 ? -I(1, -x) : I(1, x);

    /// <summary>The function of the first kind of an order that is held in a double; of negative order NaN, as CUDA has it, and of orders beyond 100,000 too.</summary>
    public static double J(double order, double x)
    {
        var n = (int)order;
        if (double.IsNaN(x) || n is < 0 or > LargestOrder)
        {
            return double.NaN;
        }

        if (x < 0)
        {
            return n % 2 == 0 ? J(n, -x) : -J(n, -x);
        }

        if (double.IsInfinity(x))
        {
            return 0;
        }

        if (x < FirstLarge || n > x)
        {
            return Miller(n, x);
        }

        var (first, second) = (Hankel(0, x).J, Hankel(1, x).J);
        return Upward(n, x, first, second);
    }

    /// <summary>The function of the second kind of an order that is held in a double; of negative argument, negative order and orders beyond 100,000 NaN.</summary>
    public static double Y(double order, double x)
    {
        var n = (int)order;
        if (!(x >= 0) || n is < 0 or > LargestOrder)
        {
            return double.NaN;
        }

        if (x == 0)
        {
            return double.NegativeInfinity;
        }

        if (double.IsInfinity(x))
        {
            return 0;
        }

        var (first, second) = x < FirstLarge ? Neumann(x) : (Hankel(0, x).Y, Hankel(1, x).Y);
        return Upward(n, x, first, second);
    }

    private static double Upward(int n, double x, double previous, double current)
    {
        if (n == 0)
        {
            return previous;
        }

        for (var k = 1; k < n && double.IsFinite(current); k++)
        {
            (previous, current) = (current, (2 * k / x * current) - previous);
        }

        return current;
    }

    private static int Start(int n, double x) => 2 * (((int)Math.Max(n + Math.Sqrt(60.0 * (n + 1)), x + 30 + (6 * Math.Cbrt(x))) / 2) + 6);

    private static double Miller(int n, double x)
    {
        if (x == 0)
        {
            return n == 0 ? 1 : 0;
        }

        double next = 0, current = 1e-280, wanted = 0, sum = 0;
        for (var k = Start(n, x); k > 0; k--)
        {
            (next, current) = (current, (2 * k / x * current) - next);
            if (Math.Abs(current) > 1e200)
            {
                (next, current, wanted, sum) = (next * 1e-200, current * 1e-200, wanted * 1e-200, sum * 1e-200);
            }

            wanted = k - 1 == n ? current : wanted;
            sum += k % 2 == 1 && k > 1 ? current : 0;
        }

        return wanted / (current + (2 * sum));
    }

    /// <summary>Y0, and Y1 as minus its derivative.</summary>
    private static (double Y0, double Y1) Neumann(double x)
    {
        var start = Start(1, x);
        Span<double> terms = stackalloc double[start + 2];
        terms[start + 1] = 0;
        terms[start] = 1e-280;
        var sum = 0.0;
        for (var k = start; k > 0; k--)
        {
            terms[k - 1] = (2 * k / x * terms[k]) - terms[k + 1];
            if (Math.Abs(terms[k - 1]) > 1e200)
            {
                for (var i = k - 1; i <= start; i++)
                {
                    terms[i] *= 1e-200;
                }

                sum *= 1e-200;
            }

            sum += k % 2 == 1 && k > 1 ? terms[k - 1] : 0;
        }

        var scale = 1 / (terms[0] + (2 * sum));
        double first = 0, second = 0;
        for (var k = 1; (2 * k) + 1 <= start; k++)
        {
            var sign = k % 2 == 0 ? 1.0 : -1.0;
            first += sign * terms[2 * k] / k;
            second += sign * (terms[(2 * k) - 1] - terms[(2 * k) + 1]) / k;
        }

        var (j0, j1) = (terms[0] * scale, terms[1] * scale);
        var logarithm = Math.Log(x / 2) + Euler;
        return (
            2 / Math.PI * ((logarithm * j0) - (2 * first * scale)),
            2 / Math.PI * ((logarithm * j1) - (j0 / x) + (second * scale)));
    }

    private static (double J, double Y) Hankel(int n, double x)
    {
        double p = 1, q = 0, term = 1;
        for (var k = 1; k <= 60; k++)
        {
            var odd = (2 * k) - 1;
            var next = term * ((4.0 * n * n) - (odd * odd)) / (k * 8 * x);
            if (Math.Abs(next) > Math.Abs(term) && k > n)
            {
                break;
            }

            term = next;
            var sign = k / 2 % 2 == 0 ? 1 : -1;
            (p, q) = k % 2 == 0 ? (p + (sign * term), q) : (p, q + (sign * term));
            if (Math.Abs(term) < 1e-18)
            {
                break;
            }
        }

        // cos(x - nπ/2 - π/4) and sin(...) without a subtraction that loses digits.
        var (sine, cosine) = Math.SinCos(x);
        var (c, s) = n == 0 ? (cosine + sine, sine - cosine) : (sine - cosine, -(sine + cosine));
        var scale = Math.Sqrt(1 / (Math.PI * x));
        return (scale * ((p * c) - (q * s)), scale * ((p * s) + (q * c)));
    }

    private static double I(int n, double x)
    {
        if (x > 30)
        {
            double sum = 1, term = 1;
            for (var k = 1; k <= 60 && Math.Abs(term) > 1e-18; k++)
            {
                var odd = (2 * k) - 1;
                var next = -term * ((4.0 * n * n) - (odd * odd)) / (k * 8 * x);
                if (Math.Abs(next) > Math.Abs(term) && k > n)
                {
                    break;
                }

                term = next;
                sum += term;
            }

            // Two halves of the exponential, so that it does not overflow before the quotient does.
            var half = Math.Exp(x / 2);
            return half / Math.Sqrt(2 * Math.PI * x) * sum * half;
        }

        double result = 0, part = n == 0 ? 1 : x / 2;
        for (var k = 1; part > result * 1e-18; k++)
        {
            result += part;
            part *= x * x / 4 / (k * (double)(k + n));
        }

        return result;
    }
}
