using AutoTriton.Interpreter.Kernels.Language;
using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels.Builtins.LibDevice;

public sealed class LibDeviceTests
{
    private static readonly double[] Doubles = [0.5, 1, 2.5, 7, 12, 24.5, 25.5, 60];

    // Bessel functions from their power series, summed with 90 digits.
    [Theory]
    [InlineData("j0", new[] { 0.938469807240813, 0.765197686557967, -0.048383776468198, 0.300079270519556, 0.0476893107968335, 0.0236974337340679, 0.144062157546848, -0.0914718040890619 })]
    [InlineData("j1", new[] { 0.242268457674874, 0.440050585744933, 0.497094102464274, -0.00468282348234583, -0.223447104490628, -0.158978411819328, -0.0620485364914841, 0.0465983837581663 })]
    [InlineData("y0", new[] { -0.444518733506707, 0.088256964215677, 0.498070359615232, -0.0259497439672093, -0.225237312634361, -0.15942871774975, -0.0648597654987835, 0.0473589522094494 })]
    [InlineData("y1", new[] { -1.47147239267024, -0.781212821300289, 0.145918137966786, -0.302667237024185, -0.0570992182608965, -0.0269546553318854, -0.145361058723049, 0.0918696093698669 })]
    [InlineData("cyl_bessel_i0", new double[] { 1.06348337074132, 1.26606587775201, 3.28983914405012, 168.59390851029, 18948.9253492963, 3538383451.21724, 9425875965.31768, 5.8940770556098e+24 })]
    [InlineData("cyl_bessel_i1", new[] { 0.257894305390896, 0.565159103992485, 2.5167162452887, 156.039092869955, 18141.3487816388, 3465402511.48149, 9239167088.55689, 5.84475158839047e+24 })]
    [InlineData("norm3d", new[] { 0.866025403784439, 1.73205080756888, 4.33012701892219, 12.1243556529821 }, "x, x, x")]
    [InlineData("rnorm4d", new[] { 1, 0.5, 0.2, 0.0714285714285714 }, "x, x, x, x")]
    [InlineData("rhypot", new[] { 1.41421356237310, 0.707106781186548, 0.282842712474619, 0.101015254455221 }, "x, x")]
    public void Function_of_doubles_gives_the_tables_values(string name, double[] expected, string arguments = "x")
    {
        var y = Kernel.Map<double, double>($"y = libdevice.{name}({arguments})", Doubles);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], y[i], Math.Abs(expected[i]) * 2e-13);
        }
    }

    [Theory]
    [InlineData("jn", 3, new[] { 0.00256372999458724, 0.0195633539826684, 0.216600391039114, -0.167555587995334, 0.195136939531093, 0.152990613734375, 0.0386871703066162, -0.0403967115216552 })]
    [InlineData("yn", 2, new[] { -5.44137083717427, -1.65068260681625, -0.381335849241803, -0.0605266094682721, 0.215720776257545, 0.157228337722658, 0.0534588981479561, -0.0442966318971205 })]
    public void Bessel_function_of_an_order_gives_the_tables_values(string name, int order, double[] expected)
    {
        var y = Kernel.Map<double, double>($"y = libdevice.{name}({order}, x)", Doubles);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], y[i], Math.Abs(expected[i]) * 2e-12);
        }
    }

    [Fact]
    public void Bessel_functions_join_where_the_methods_change()
    {
        var x = new[] { BitDecrement(25), 25, BitDecrement(30), BitDecrement(30) + 1e-12 };
        foreach (var name in new[] { "j0", "j1", "y0", "y1", "cyl_bessel_i0", "cyl_bessel_i1" })
        {
            var y = Kernel.Map<double, double>($"y = libdevice.{name}(x)", x);
            Assert.Equal(y[0], y[1], Math.Abs(y[0]) * 2e-13);
            Assert.Equal(y[2], y[3], Math.Abs(y[2]) * 1e-11);
        }

        static double BitDecrement(double value) => Math.BitDecrement(value);
    }

    [Theory]
    [InlineData("popc", new[] { 0, 1, 32, 3 })]
    [InlineData("clz", new[] { 32, 31, 0, 28 })]
    [InlineData("ffs", new[] { 0, 1, 1, 1 })]
    [InlineData("brev", new[] { 0, int.MinValue, -1, unchecked((int)0xD0000000) })]
    public void Function_of_integers_counts_bits(string name, int[] expected) =>
        Assert.Equal(expected, Kernel.Map<int, int>($"y = libdevice.{name}(x)", [0, 1, -1, 11]));

    [Theory]
    [InlineData("libdevice.hadd(x, 3)", new[] { 1, 2, 1, int.MinValue / 2 + 1 })]
    [InlineData("libdevice.rhadd(x, 4)", new[] { 2, 3, 2, int.MinValue / 2 + 2 })]
    [InlineData("libdevice.mul24(x, 3)", new[] { 0, 3, -3, 0 })]
    [InlineData("libdevice.mulhi(x, 1 << 30)", new[] { 0, 0, -1, -(1 << 29) })]
    [InlineData("libdevice.sad(x, 5, tl.full([N], 7, tl.uint32))", new[] { 12, 11, 13, int.MinValue + 12 })]
    [InlineData("libdevice.byte_perm(x, 0x44332211, 0x7640)", new[] { 0x44331100, 0x44331101, 0x443311FF, 0x44331100 })]
    [InlineData("libdevice.byte_perm(x, 0x44332211, 0x000B)", new[] { 0, 0x01010100, -1, 0x000000FF })]
    public void Function_of_integers_combines_them(string call, int[] expected) =>
        Assert.Equal(expected, Kernel.Map<int, int>($"y = {call}", [0, 1, -1, int.MinValue]));

    [Theory]
    [InlineData("float2int_rn", new[] { 2, -2, int.MaxValue, 0 })]
    [InlineData("float2int_rd", new[] { 2, -3, int.MaxValue, 0 })]
    [InlineData("float2int_ru", new[] { 3, -2, int.MaxValue, 0 })]
    [InlineData("float2int_rz", new[] { 2, -2, int.MaxValue, 0 })]
    [InlineData("float2uint_rz", new[] { 2, 0, unchecked((int)3000000000), 0 })]
    public void Conversion_of_floats_rounds_as_named(string name, int[] expected) =>
        Assert.Equal(expected, Kernel.Map<float, int>($"y = libdevice.{name}(x)", [2.5f, -2.5f, 3e9f, float.NaN]));

    [Fact]
    public void Conversion_to_64_bits_makes_NaN_the_least_number()
    {
        Assert.Equal([3L, long.MinValue], Kernel.Map<float, long>("y = libdevice.float2ll_ru(x)", [2.5f, float.NaN]));
        Assert.Equal([-2L, long.MinValue], Kernel.Map<double, long>("y = x.to(tl.int64)", [-2.5, double.NaN]));
        Assert.Equal([-2, int.MinValue], Kernel.Map<double, int>("y = x.to(tl.int32)", [-2.5, double.NaN]));
    }

    [Theory]
    [InlineData("ll2float_rd", 9007199254740992f)]
    [InlineData("ll2float_ru", 9007200328482816f)]
    [InlineData("ll2float_rz", 9007199254740992f)]
    [InlineData("ll2float_rn", 9007199254740992f)]
    public void Conversion_of_integers_rounds_as_named(string name, float expected) =>
        Assert.Equal(expected, Kernel.Map<long, float>($"y = libdevice.{name}(x)", [(1L << 53) + 1])[0]);

    [Fact]
    public void Halves_of_a_double_come_apart_and_together()
    {
        var y = Kernel.Map<double, double>("y = libdevice.hiloint2double(libdevice.double2hiint(x), libdevice.double2loint(x))", Doubles);
        Assert.Equal(Doubles, y);
    }

    [Fact]
    public void Exponent_as_an_integer_has_ends()
    {
        var y = Kernel.Map<float, int>("y = libdevice.ilogb(x)", [0, 1, 0.75f, -8, float.NaN, float.PositiveInfinity, 1e-40f, 3]);
        Assert.Equal([int.MinValue, 0, -1, 3, int.MinValue, int.MaxValue, -133, 1], y);
    }

    [Theory]
    [InlineData("y = libdevice.exp(x.to(tl.float16))")]
    [InlineData("y = libdevice.exp(x.to(tl.int32))")]
    [InlineData("y = libdevice.fast_expf(x.to(tl.float64))")]
    [InlineData("y = libdevice.popc(x)")]
    [InlineData("y = libdevice.int2float_rd(x)")]
    [InlineData("y = libdevice.j0(x_ptr)")]
    public void Operand_of_another_type_is_refused(string body)
    {
        var error = Assert.Throws<TritonCompilationException>(() => Kernel.Map<float, float>(body, [1, 2]));
        Assert.Equal(CompilationErrorKind.Type, error.Kind);
    }
}
