using System.Collections.Immutable;
using AutoTriton.Legality.Semantics.Evaluation;
using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics;

/// <summary>What an entry point is called with: tensors where annotations or uses say so, numbers where annotations say so, else something unknown.</summary>
internal static class EntryArguments
{
    private static readonly HashSet<string> TensorMembers =
    [
        "shape", "stride", "numel", "is_cuda", "contiguous", "is_contiguous", "view", "reshape", "data_ptr", "element_size", "ndim", "unsqueeze", "squeeze",
        "transpose", "permute", "flatten", "size", "dtype", "new_empty", "softmax", "sum", "mean",
    ];

    public static CallArguments For(Evaluator evaluator, Value function, bool isModule) => function switch
    {
        FunctionValue own => ForFunction(own, isModule),
        MethodValue { Name: "apply", Receiver: ClassValue @class } when @class.Find("forward") is { Value: FunctionValue forward } =>
            Without(ForFunction(forward, false), @class.Find("setup_context") is null ? 1 : 0),
        PartialValue { Function: FunctionValue own } partial => Without(ForFunction(own, false), partial.Arguments.Positional.Length),
        ClassValue @class => evaluator.InitializerArguments(@class),
        _ => CallArguments.None with { Rest = TensorValue.Argument() },
    };

    public static CallArguments ForFunction(FunctionValue function, bool isModule)
    {
        var parameters = function.Parameters.PositionalOnly.AddRange(function.Parameters.Positional);
        var skip = function.Receiver is null ? 0 : 1;
        var positional = parameters.Skip(skip).Select(parameter => Of(parameter, function, isModule)).ToImmutableArray();
        var keywords = function.Parameters.KeywordOnly.ToImmutableDictionary(parameter => parameter.Name, parameter => Of(parameter, function, isModule));
        return new CallArguments(positional, keywords, function.Parameters.VariadicPositional is null ? null : TensorValue.Argument());
    }

    private static CallArguments Without(CallArguments arguments, int count) =>
        arguments with { Positional = [.. arguments.Positional.Skip(count)] };

    private static Value Of(Parameter parameter, FunctionValue function, bool isModule)
    {
        var value = Typed(parameter, function, isModule);
        if (function.Defaults.GetValueOrDefault(parameter.Name) is InstanceValue or FunctionValue or KernelValue or ExternalValue { Path: not "builtins.object" } or ConstantValue { Text: not null })
        {
            // An object, a function or a text: what is given instead of it is one as well.
            return function.Defaults[parameter.Name] is ConstantValue text ? ValueJoin.Join(text, DataValue.Input) : function.Defaults[parameter.Name];
        }

        return function.Defaults.TryGetValue(parameter.Name, out var @default) ? ValueJoin.Join(@default, value) : value;
    }

    private static Value Typed(Parameter parameter, FunctionValue function, bool isModule)
    {
        var annotation = parameter.Annotation is null ? "" : NameIn(parameter.Annotation);
        if (annotation.Contains("Tensor", StringComparison.Ordinal) && !annotation.Contains("List", StringComparison.OrdinalIgnoreCase)
            && !annotation.Contains("Tuple", StringComparison.OrdinalIgnoreCase) && !annotation.Contains("Sequence", StringComparison.Ordinal))
        {
            return Sure();
        }

        if (annotation is "int" or "float" or "bool" or "str" or "Optional int" or "Optional float" or "Optional bool")
        {
            return DataValue.Input;
        }

        return (isModule && annotation.Length == 0 && !function.Defaults.ContainsKey(parameter.Name)) || IsUsedAsTensor(parameter.Name, function.Node)
            ? Sure()
            : TensorValue.Argument();
    }

    private static TensorValue Sure() => new([new Storage(Content.Input, null) { IsArgument = true }], false);

    private static string NameIn(Expression annotation) => annotation switch
    {
        NameExpression name => name.Name,
        AttributeExpression attribute => attribute.Name,
        SubscriptExpression subscript => $"{NameIn(subscript.Value)} {NameIn(subscript.Index)}",
        BinaryExpression union => $"{NameIn(union.Left)} {NameIn(union.Right)}",
        TupleExpression tuple => string.Join(' ', tuple.Elements.Select(NameIn)),
        ConstantExpression { Value: string text } => text,
        _ => "",
    };

    private static bool IsUsedAsTensor(string name, SyntaxNode function)
    {
        var finder = new UseFinder(name);
        function.Accept(finder);
        return finder.Found;
    }

    private sealed class UseFinder(string name) : SyntaxWalker
    {
        public bool Found { get; private set; }

        public override bool VisitAttributeExpression(AttributeExpression node)
        {
            Found |= node.Value is NameExpression owner && owner.Name == name && TensorMembers.Contains(node.Name);
            return base.VisitAttributeExpression(node);
        }
    }
}
