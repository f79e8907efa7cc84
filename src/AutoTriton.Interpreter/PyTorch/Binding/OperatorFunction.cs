using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Torch;

namespace AutoTriton.Interpreter.PyTorch.Binding;

/// <summary>A Python function or method that is an operator of libtorch: picks the overload that the arguments fit and calls it.</summary>
internal sealed class OperatorFunction
{
    private readonly string _name;
    private readonly OperatorCandidate[] _candidates;

    private OperatorFunction(string name, OperatorCandidate[] candidates)
    {
        _name = name;
        _candidates = candidates;
    }

    /// <summary>Makes the builtin for a name.</summary>
    /// <param name="name">The name in Python.</param>
    /// <param name="overloads">The operators behind it.</param>
    /// <param name="isMethod">Whether the first argument is the object.</param>
    public static PyBuiltin Make(string name, IEnumerable<TorchOperator> overloads, bool isMethod)
    {
        var candidates = overloads.Select(target => new OperatorCandidate(target, isMethod)).OrderBy(candidate => candidate.Rank).ToArray();
        return new PyBuiltin(name, new OperatorFunction(name, candidates).Call);
    }

    private object Call(in CallArguments arguments)
    {
        var shared = SharedArguments.Split(arguments, out var rest);
        foreach (var candidate in _candidates)
        {
            if (candidate.TryBind(rest, out var values))
            {
                return OperatorCall.Invoke(candidate.Target, values, arguments, shared);
            }
        }

        throw Mismatch(rest);
    }

    private PythonException Mismatch(in CallArguments arguments)
    {
        var given = arguments.Positional.Select(Ops.TypeName).Concat(arguments.Names.Zip(arguments.Named, (name, value) => $"{name}={Ops.TypeName(value)}"));
        var known = string.Join("\n", _candidates.Select(candidate => $" * ({Describe(candidate.Target.Schema)})"));
        return Raise.TypeError($"{_name}() received an invalid combination of arguments - got ({string.Join(", ", given)}), but expected one of:\n{known}");
    }

    private static string Describe(OperatorSchema schema) => string.Join(", ", schema.Parameters
        .Where(parameter => parameter.Type != OperatorType.Ambient)
        .Select(parameter => $"{parameter.Type} {(parameter.Name == "self" ? "input" : parameter.Name)}"));
}
