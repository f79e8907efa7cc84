using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Builtins;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <content>Calls.</content>
internal sealed partial class FunctionLowering
{
    private object? EvaluateCall(CallExpression call)
    {
        var function = Evaluate(call.Function);
        var positional = call.Arguments.SelectMany(argument => Spread(argument)).ToImmutableArray();
        var keywords = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var keyword in call.Keywords)
        {
            if (keyword.Name is null)
            {
                throw _builder.Error(CompilationErrorKind.Syntax, "** has no meaning in a kernel's call");
            }

            keywords[keyword.Name] = Evaluate(keyword.Value);
        }

        _builder.Location = call.Span;
        return function switch
        {
            JitFunction jit => _kernel.Call(jit, BindCall(jit, positional, keywords)),
            BoundMethod method => CallNamed(method.Name, BuiltinTable.FindMethod(method.Receiver, method.Name), [method.Receiver, .. positional], keywords),
            TritonName name => CallNamed(name.Path, BuiltinTable.Find(name.Path), positional, keywords),
            Numerics.TritonDType => throw _builder.Error(CompilationErrorKind.Type, "a dtype cannot be called; cast with .to(dtype)"),
            _ => throw _builder.Error(CompilationErrorKind.Type, $"{Describe.Kind(function)} cannot be called"),
        };
    }

    private object? CallNamed(string name, Builtin? builtin, ImmutableArray<object?> positional, Dictionary<string, object?> keywords)
    {
        if (name == "builtins.range")
        {
            keywords.Clear(); // Triton reads none
        }

        if (builtin is null)
        {
            RefuseForeign(name, positional);
            throw _builder.NotSupported(UnsupportedNames.Reason(name) is { } reason ? $"{name}: {reason}" : $"{name}(...)");
        }

        return _kernel.CallBuiltin(builtin, positional, keywords);
    }

    /// <summary>What no Triton has: modules called, and functions of other packages.</summary>
    private void RefuseForeign(string name, ImmutableArray<object?> positional)
    {
        if (name is "triton" or "triton.language" or "triton.language.math" or "triton.language.extra")
        {
            throw _builder.Error(CompilationErrorKind.Type, "'module' object is not callable");
        }

        if (name == "triton.language.tensor")
        {
            throw _builder.Error(CompilationErrorKind.Arguments, "a tensor cannot be made of a value; use tl.full");
        }

        if (name.StartsWith("math.", StringComparison.Ordinal) && positional.Any(argument => argument is Value))
        {
            throw _builder.Error(CompilationErrorKind.Type, $"{name} is a function of Python: must be real number, not tensor");
        }

        if (name.Split('.')[0] is not ("triton" or "libdevice" or "builtins" or "math"))
        {
            throw _builder.Error(CompilationErrorKind.UnknownName, $"Unsupported function referenced: {name}");
        }
    }

    private ImmutableDictionary<string, object?> BindCall(JitFunction function, ImmutableArray<object?> positional, Dictionary<string, object?> keywords)
    {
        var bound = ImmutableDictionary.CreateBuilder<string, object?>();
        if (positional.Length > function.Parameters.Length)
        {
            throw _builder.Error(CompilationErrorKind.Arguments, $"{function.Name}() takes {function.Parameters.Length} arguments, {positional.Length} are given");
        }

        for (var i = 0; i < positional.Length; i++)
        {
            bound[function.Parameters[i].Name] = positional[i];
        }

        foreach (var (name, value) in keywords)
        {
            if (!function.Parameters.Any(parameter => parameter.Name == name) || bound.ContainsKey(name))
            {
                throw _builder.Error(CompilationErrorKind.Arguments, $"{function.Name}() got an unexpected or repeated argument '{name}'");
            }

            bound[name] = value;
        }

        foreach (var parameter in function.Parameters)
        {
            if (bound.ContainsKey(parameter.Name))
            {
                continue;
            }

            bound[parameter.Name] = parameter.Default is not null
                ? DefaultValue.Evaluate(parameter.Default, function)
                : throw _builder.Error(CompilationErrorKind.Arguments, $"{function.Name}() missing a required argument: '{parameter.Name}'");
        }

        if (function.IsNoInline && bound.FirstOrDefault(pair => pair.Value is Value { Shape.Count: > 1 }) is { Key: { } block })
        {
            throw _builder.Error(CompilationErrorKind.Syntax, $"Function {function.Name} is marked noinline, but was called with non-scalar argument {block}");
        }

        return bound.ToImmutable();
    }
}
