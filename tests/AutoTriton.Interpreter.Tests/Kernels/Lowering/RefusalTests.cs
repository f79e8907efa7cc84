using AutoTriton.Interpreter.Kernels.Language;
using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels.Lowering;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("y = tl.tanh(x)", CompilationErrorKind.UnknownName)]
    [InlineData("y = tl.mean(x)", CompilationErrorKind.UnknownName)]
    [InlineData("y = tl.math.pow(x, x)", CompilationErrorKind.UnknownName)]
    [InlineData("y = x.mean()", CompilationErrorKind.UnknownName)]
    [InlineData("y = undefined + x", CompilationErrorKind.UnknownName)]
    [InlineData("y = x + tl.arange(0, 3)", CompilationErrorKind.Shape)]
    [InlineData("y = x + tl.arange(0, 16)", CompilationErrorKind.Shape)]
    [InlineData("y = x + tl.zeros([2097152], tl.float32)", CompilationErrorKind.Shape)]
    [InlineData("y = x & x", CompilationErrorKind.Type)]
    [InlineData("y = x // x", CompilationErrorKind.Type)]
    [InlineData("y = x_ptr + y_ptr", CompilationErrorKind.Type)]
    [InlineData("y = tl.load(x)", CompilationErrorKind.Type)]
    [InlineData("y = tl.exp(i)", CompilationErrorKind.Type)]
    [InlineData("y = tl.full([8], None, tl.float32)", CompilationErrorKind.Type)]
    [InlineData("y = tl.full([8], 'x', tl.int32)", CompilationErrorKind.Type)]
    [InlineData("y = tl.dot(x, x)", CompilationErrorKind.Shape)]
    [InlineData("y = tl.arange(0, n)", CompilationErrorKind.NotConstant)]
    [InlineData("y = tl.load(x_ptr + i, other=0.0)", CompilationErrorKind.Arguments)]
    [InlineData("y = tl.sum(x, axis=1)", CompilationErrorKind.Value)]
    [InlineData("y = tl.program_id(3)", CompilationErrorKind.Value)]
    [InlineData("a = b = x", CompilationErrorKind.Syntax)]
    [InlineData("y = 0 < n < 5", CompilationErrorKind.Syntax)]
    [InlineData("tl.static_assert(N == 3, 'no')", CompilationErrorKind.StaticAssertion)]
    [InlineData("y = tl.inline_asm_elementwise('', '', [x], tl.float32, True, 1)", CompilationErrorKind.NotSupported)]
    [InlineData("for k in range(n):\n        x = tl.sum(x, 0)", CompilationErrorKind.Type)]
    [InlineData("for k in range(n):\n        break", CompilationErrorKind.Syntax)]
    [InlineData("if x > 0:\n        pass", CompilationErrorKind.Type)]
    public void Launch_of_what_Triton_refuses_is_refused_with_its_line(string line, CompilationErrorKind kind)
    {
        var kernel = Kernel.Parse($"""
            @triton.jit
            def kernel(x_ptr, y_ptr, n, N: tl.constexpr):
                i = tl.arange(0, N)
                x = tl.load(x_ptr + i)
                {line}
            """);

        var error = Assert.ThrowsAny<TritonCompilationException>(() => kernel.Launch(1, new float[8], new float[8], 4, 8));

        Assert.Equal(kind, error.Kind);
        Assert.InRange(error.Location.StartLine, 8, 9);
        Assert.Equal(kind == CompilationErrorKind.NotSupported, error is TritonNotSupportedException);
    }

    [Fact]
    public void Global_that_is_no_constexpr_is_refused()
    {
        var kernel = Kernel.Parse("""
            SIZE = 4
            GOOD = tl.constexpr(4)

            @triton.jit
            def kernel(x_ptr):
                tl.store(x_ptr, GOOD)
                tl.store(x_ptr, SIZE)
            """);

        var error = Assert.Throws<TritonCompilationException>(() => kernel.Launch(1, new float[1]));

        Assert.Equal(CompilationErrorKind.UnknownName, error.Kind);
        Assert.Equal(10, error.Location.StartLine);
    }
}
