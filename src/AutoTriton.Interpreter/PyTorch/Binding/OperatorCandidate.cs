using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Torch;

namespace AutoTriton.Interpreter.PyTorch.Binding;

/// <summary>One overload of an operator with the names that Python code uses for its parameters.</summary>
internal sealed class OperatorCandidate
{
    private readonly OperatorParameter[] _parameters;
    private readonly string[] _names;
    private readonly int[] _places;
    private readonly int _positional;
    private readonly int _arity;
    private readonly bool _takesLooseSizes;

    /// <summary>Makes a candidate.</summary>
    /// <param name="target">The overload.</param>
    /// <param name="isMethod">Whether the first parameter is the object of a method call.</param>
    public OperatorCandidate(TorchOperator target, bool isMethod)
    {
        Target = target;
        _arity = target.Schema.Parameters.Length;
        _places = [.. Enumerable.Range(0, _arity).Where(i => target.Schema.Parameters[i].Type != OperatorType.Ambient)];
        _parameters = [.. _places.Select(i => target.Schema.Parameters[i])];
        _names = [.. _parameters.Select(parameter => parameter.Name == "self" ? "input" : parameter.Name)];
        _positional = _parameters.Count(parameter => !parameter.IsKeywordOnly);
        var first = isMethod ? 1 : 0;
        _takesLooseSizes = _positional == first + 1 && _parameters[first].Type == OperatorType.IntegerList;
    }

    public TorchOperator Target { get; }

    /// <summary>The order in which PyTorch tries overloads: those that take tensors before those that take numbers.</summary>
    public int Rank => _parameters.Sum(parameter => parameter.Type is OperatorType.Scalar or OperatorType.Float ? 1 : 0);

    /// <summary>Binds the arguments.</summary>
    /// <param name="arguments">Positional and named ones, without those that every operator shares (out, device, ...).</param>
    /// <param name="values">One value for each of the operator's parameters.</param>
    /// <returns>Whether this overload takes them.</returns>
    public bool TryBind(in CallArguments arguments, out object?[] values)
    {
        values = new object?[_arity];
        var given = new object?[_parameters.Length];
        if (!Place(arguments, given))
        {
            return false;
        }

        for (var i = 0; i < given.Length; i++)
        {
            if (given[i] is { } value)
            {
                if (!ArgumentConversion.TryConvert(value, _parameters[i], out values[_places[i]]))
                {
                    return false;
                }
            }
            else if (_parameters[i].HasDefault)
            {
                values[_places[i]] = _parameters[i].Default;
            }
            else if (!(_parameters[i].IsOptional && _parameters[i].IsKeywordOnly))
            {
                return false;
            }
        }

        return true;
    }

    private bool Place(in CallArguments arguments, object?[] given)
    {
        var positional = arguments.Positional;
        var sizes = _positional - 1;
        if (_takesLooseSizes && positional.Length > sizes && ArgumentConversion.Integer(positional[sizes]) is not null)
        {
            positional = [.. positional[..sizes], new PyTuple(positional[sizes..])];
        }

        if (positional.Length > _positional)
        {
            return false;
        }

        positional.CopyTo(given, 0);
        for (var i = 0; i < arguments.Names.Length; i++)
        {
            var place = IndexOf(arguments.Names[i]);
            if (place < 0 || given[place] is not null)
            {
                return false;
            }

            given[place] = arguments.Named[i];
        }

        return true;
    }

    private int IndexOf(string name)
    {
        var place = Array.IndexOf(_names, name);
        return place >= 0 ? place : name switch
        {
            "axis" => Array.IndexOf(_names, "dim"),
            "keepdims" => Array.IndexOf(_names, "keepdim"),
            "self" => Array.IndexOf(_names, "input"),
            _ => -1,
        };
    }
}
