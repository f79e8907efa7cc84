using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Assertions and printing.</summary>
internal static class DebugBuiltins
{
    public static IEnumerable<Builtin> All =>
    [
        new("tl.static_assert", "cond msg?", StaticAssert),
        new("tl.static_print", "*values sep? end? file? flush?", StaticPrint),
        new("tl.device_assert", "cond msg? mask?", DeviceAssert),
        new("tl.device_print", "prefix *args hex?", DevicePrint),
        new("builtins.print", "prefix *args", DevicePrint),
    ];

    private static object? StaticAssert(BuiltinArguments arguments)
    {
        if (arguments["cond"] is Value)
        {
            throw arguments.Error(CompilationErrorKind.NotConstant, "the condition of static_assert must be known when compiling");
        }

        if (!ConstantMath.Truth(arguments["cond"]))
        {
            var message = Describe.Text(arguments["msg"] ?? "");
            throw arguments.Error(CompilationErrorKind.StaticAssertion, message.Length == 0 ? "static_assert does not hold" : message);
        }

        return null;
    }

    private static object? StaticPrint(BuiltinArguments arguments)
    {
        var separator = arguments.Has("sep") ? arguments.Text("sep") : " ";
        arguments.Kernel.Print(string.Join(separator, arguments.Items("values").Select(Describe.Text)) + (arguments.Has("end") ? arguments.Text("end") : "\n"));
        return null;
    }

    private static object? DeviceAssert(BuiltinArguments arguments)
    {
        var condition = arguments.Value("cond");
        if (arguments.Has("mask"))
        {
            var off = arguments.Semantics.LogicalNot(arguments.Semantics.Cast(arguments.Value("mask"), Numerics.TritonDType.Int1));
            condition = arguments.Semantics.Logical(Numerics.Elementwise.BinaryOperation.Or, arguments.Semantics.Cast(condition, Numerics.TritonDType.Int1), off);
        }

        arguments.Kernel.EmitAssert(condition, arguments["msg"] is null ? "" : Describe.Text(arguments["msg"]));
        return null;
    }

    private static object? DevicePrint(BuiltinArguments arguments)
    {
        if (arguments["prefix"] is not string prefix)
        {
            throw arguments.Error(CompilationErrorKind.Type, $"the first argument of {arguments.Function} must be a string, not {Describe.Kind(arguments["prefix"])}");
        }

        if (!System.Text.Ascii.IsValid(prefix))
        {
            throw arguments.Error(CompilationErrorKind.Value, $"{prefix} is not an ascii string");
        }

        var values = arguments.Items("args").Select(item => arguments.Semantics.ToValue(item)).ToArray();
        arguments.Builder.Emit(new PrintInstruction(prefix, values));
        return null;
    }
}
