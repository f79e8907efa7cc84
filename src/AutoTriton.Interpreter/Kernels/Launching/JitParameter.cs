using System.Collections.Immutable;
using AutoTriton.Python;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>A parameter of a jit function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsConstexpr">Whether it is annotated <c>tl.constexpr</c>.</param>
/// <param name="IsSpecialized">Whether an integer 1 passed for it is folded into the code.</param>
/// <param name="Default">Its default, or null for none.</param>
/// <param name="Annotation">Its annotation, or null.</param>
public sealed record JitParameter(string Name, bool IsConstexpr, bool IsSpecialized, Expression? Default, Expression? Annotation)
{
    internal static ImmutableArray<JitParameter> Read(FunctionDefinition definition, IEnumerable<string>? doNotSpecialize)
    {
        var kept = doNotSpecialize?.ToHashSet(StringComparer.Ordinal) ?? [];
        var list = definition.Parameters;
        var positional = list.PositionalOnly.AddRange(list.Positional);
        var firstDefault = positional.Length - list.Defaults.Length;
        var result = ImmutableArray.CreateBuilder<JitParameter>();
        for (var i = 0; i < positional.Length; i++)
        {
            result.Add(Make(positional[i], i >= firstDefault ? list.Defaults[i - firstDefault] : null, kept));
        }

        for (var i = 0; i < list.KeywordOnly.Length; i++)
        {
            result.Add(Make(list.KeywordOnly[i], list.KeywordDefaults[i], kept));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in positional.AddRange(list.KeywordOnly))
        {
            if (!names.Add(parameter.Name))
            {
                throw new PythonSyntaxException($"duplicate argument '{parameter.Name}' in function definition", parameter.Span);
            }
        }

        return result.ToImmutable();
    }

    private static JitParameter Make(Parameter parameter, Expression? @default, HashSet<string> kept) =>
        new(parameter.Name, IsConstexprAnnotation(parameter.Annotation), !kept.Contains(parameter.Name), @default, parameter.Annotation);

    private static bool IsConstexprAnnotation(Expression? annotation) => annotation switch
    {
        NameExpression name => name.Name == "constexpr",
        AttributeExpression attribute => attribute.Name == "constexpr",
        ConstantExpression { Value: string text } => text.EndsWith("constexpr", StringComparison.Ordinal),
        SubscriptExpression subscript => IsConstexprAnnotation(subscript.Value),
        _ => false,
    };
}
