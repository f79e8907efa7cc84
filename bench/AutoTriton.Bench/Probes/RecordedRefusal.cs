using System.Text.RegularExpressions;

namespace AutoTriton.Bench.Probes;

/// <summary>Reads the kind of a refusal out of Triton's exceptions.</summary>
/// <remarks>Triton raises ValueError, TypeError, AssertionError and RuntimeError (MLIR's verifier) for types, shapes, values and arguments alike; these agree with any of the four.</remarks>
internal static partial class RecordedRefusal
{
    private const RefusalKind Misfit = RefusalKind.Type | RefusalKind.Shape | RefusalKind.NotConstant | RefusalKind.Arguments | RefusalKind.Value;

    // What follows names the cause better than the exception's class does.
    private static readonly (string Text, RefusalKind Kinds)[] Telling =
    [
        ("Boolean value of Tensor with more than one value is ambiguous", RefusalKind.Type),
        ("Cannot access global variable", RefusalKind.UnknownName),
        ("Unsupported function referenced", RefusalKind.UnknownName | RefusalKind.Syntax),
        ("unsupported tensor index", RefusalKind.Syntax | RefusalKind.Type),
        ("Did you forget to add @triton.jit", RefusalKind.Syntax | Misfit),
        ("imultaneous multiple assignment", RefusalKind.Syntax),
        ("object has no attribute '__name__'", RefusalKind.Syntax),
        ("has no attribute 'type'", RefusalKind.UnknownName | RefusalKind.Syntax | Misfit),
        ("is not in list", RefusalKind.UnknownName),
        ("Assertion condition could not be determined", RefusalKind.NotConstant),
        ("PassManager::run failed", Misfit | RefusalKind.Syntax | RefusalKind.TooLarge),
        ("object has no attribute 'func'", RefusalKind.Syntax),
        ("else after for", RefusalKind.Syntax),
        ("Not implemented", RefusalKind.Syntax),
        ("__setitem__", RefusalKind.Syntax),
        ("unhashable type: 'list'", RefusalKind.Syntax),
        ("cannot convert", RefusalKind.Type | RefusalKind.Syntax | RefusalKind.UnknownName),
        ("make_shape_compatible: incompatible dimensions", RefusalKind.Shape),
        ("Cannot broadcast", RefusalKind.Shape),
        ("exceeds triton maximum tensor numel", RefusalKind.Shape | RefusalKind.TooLarge),
        ("must be a power of 2", RefusalKind.Shape | RefusalKind.Value),
        ("must be of type tl.constexpr", RefusalKind.NotConstant),
        ("Nonrepresentable integer", RefusalKind.Value),
        ("different signedness", RefusalKind.Type),
        ("has inconsistent type", RefusalKind.Type),
        ("Mismatched type for", RefusalKind.Type),
        ("Loop-carried variable", RefusalKind.Type),
        ("Unsupported ptr type", RefusalKind.Type),
        ("unexpected keyword argument", RefusalKind.Arguments),
        ("required positional argument", RefusalKind.Arguments),
    ];

    /// <summary>What a Python exception can mean.</summary>
    public static RefusalKind OfException(string type) => type[(type.LastIndexOf('.') + 1)..] switch
    {
        "NameError" or "UnboundLocalError" or "ImportError" or "ModuleNotFoundError" => RefusalKind.UnknownName,
        "AttributeError" => RefusalKind.UnknownName | RefusalKind.Syntax | Misfit,
        "KeyError" => RefusalKind.TooLarge | Misfit,
        "UnsupportedLanguageConstruct" or "SyntaxError" or "IndentationError" or "NotImplementedError" or "StopIteration" => RefusalKind.Syntax,
        "CompileTimeAssertionFailure" => RefusalKind.StaticAssertion,
        "RecursionError" or "OutOfResources" or "MemoryError" => RefusalKind.TooLarge,
        "OverflowError" => RefusalKind.Value | RefusalKind.Arguments,
        "AcceleratorError" or "DeviceAssertionError" => RefusalKind.Assertion,
        _ => Misfit,
    };

    /// <summary>The kinds that agree with what was recorded.</summary>
    public static RefusalKind Kinds(RecordedOutcome recorded)
    {
        var (type, message) = Cause(recorded);
        if (Array.Find(Telling, telling => message.Contains(telling.Text, StringComparison.Ordinal)) is { Text: not null } found)
        {
            return found.Kinds;
        }

        return type == "AttributeError" && IsAboutName(message) ? RefusalKind.UnknownName
            : type == "AssertionError" && message.Length == 0 ? RefusalKind.Syntax | Misfit
            : OfException(type);
    }

    /// <summary>The innermost error in one line.</summary>
    public static string Summary(RecordedOutcome recorded)
    {
        var (type, message) = Cause(recorded);
        return $"{type}: {message}";
    }

    /// <summary>The class and message of the innermost error. A CompilationError shows the line, then the error that it wraps.</summary>
    private static (string Type, string Message) Cause(RecordedOutcome recorded)
    {
        var (type, message) = recorded.Errors[^1];
        var line = message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";
        var wrapped = Wrapped().Match(line);
        return wrapped.Success ? (wrapped.Groups[1].Value, wrapped.Groups[2].Value) : (type[(type.LastIndexOf('.') + 1)..], line);
    }

    private static bool IsAboutName(string message) =>
        message.Contains("module '", StringComparison.Ordinal) || message.Contains("'tensor' object", StringComparison.Ordinal);

    [GeneratedRegex(@"^(\w+)\((.*)\)$")]
    private static partial Regex Wrapped();
}
