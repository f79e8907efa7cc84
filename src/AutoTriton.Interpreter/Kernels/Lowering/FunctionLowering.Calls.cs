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
        if (builtin is null)
        {
            throw _builder.NotSupported(UnsupportedNames.Reason(name) is { } reason ? $"{name}: {reason}" : $"{name}(...)");
        }

        return _kernel.CallBuiltin(builtin, positional, keywords);
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
