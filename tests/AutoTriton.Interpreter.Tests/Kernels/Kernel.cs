using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Tests.Kernels;

/// <summary>Kernels written in tests.</summary>
internal static class Kernel
{
    /// <summary>Reads a kernel named <c>kernel</c>, imports put before it.</summary>
    public static JitFunction Parse(string source) =>
        TritonProgram.Parse("import triton\nimport triton.language as tl\nfrom triton.language.extra import libdevice\n" + source)["kernel"];

    /// <summary>Runs a body over one block: <c>x</c> is loaded from the input, what the body leaves in <c>y</c> is stored.</summary>
    public static TResult[] Map<T, TResult>(string body, T[] input)
        where T : unmanaged
        where TResult : unmanaged
    {
        var source = $"""
            @triton.jit
            def kernel(x_ptr, y_ptr, N: tl.constexpr):
                i = tl.arange(0, N)
                x = tl.load(x_ptr + i)
                {body.ReplaceLineEndings("\n    ")}
                tl.store(y_ptr + i, y)
            """;
        var output = new TResult[input.Length];
        Parse(source).Launch(1, input, output, input.Length);
        return output;
    }
}
