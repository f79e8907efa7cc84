using AutoTriton.Interpreter.Kernels.Language;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>The functions of <see cref="StandardLibrary"/>.</summary>
internal static class StandardBuiltins
{
    public static IEnumerable<Builtin> All =>
    [
        Make("cdiv", "x div"),
        Make("sigmoid", "x"),
        Make("softmax", "x dim? keep_dims? ieee_rounding?"),
        Make("swizzle2d", "i j size_i size_j size_g"),
    ];

    private static Builtin Make(string name, string signature)
    {
        var parameters = signature.Split(' ').Select(BuiltinParameter.Parse).ToArray();
        return new Builtin("tl." + name, signature, arguments =>
            arguments.Kernel.Call(StandardLibrary.Get(name), [.. parameters.Select(parameter =>
                arguments[parameter.Name] ?? (parameter.Name is "keep_dims" or "ieee_rounding" ? false : null))]));
    }
}
