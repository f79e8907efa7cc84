using System.Numerics;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>Defaults of parameters and constants of modules: literals, names, and simple arithmetic on them.</summary>
internal static class DefaultValue
{
    public static object? Evaluate(Expression expression, JitFunction function) =>
        TryEvaluate(expression, function.Globals, out var value)
            ? value
            : throw new TritonNotSupportedException("a default that is no simple constant", function.Name, expression.Span);

    public static bool TryEvaluate(Expression expression, IGlobalScope globals, out object? value)
    {
        value = null;
        switch (expression)
        {
            case ConstantExpression { ConstantKind: not (ConstantKind.Bytes or ConstantKind.Ellipsis or ConstantKind.Imaginary) } constant:
                value = constant.Value;
                return true;
            case UnaryExpression { Operator: UnaryOperator.Minus } unary when TryEvaluate(unary.Operand, globals, out var operand):
                value = operand switch { BigInteger integer => -integer, double real => -real, _ => null };
                return value is not null;
            case NameExpression name when globals.TryGet(name.Name, out var binding) && binding.Value is not ForeignValue:
                value = binding.Value;
                return true;
            case AttributeExpression attribute when TryEvaluate(attribute.Value, globals, out var container) && container is TritonName module:
                value = TritonModules.TryResolveConstant(module.Path, attribute.Name, out var constantValue) ? constantValue : new TritonName(module.Path + "." + attribute.Name);
                return true;
            case BinaryExpression binary when TryEvaluate(binary.Left, globals, out var left) && TryEvaluate(binary.Right, globals, out var right)
                && ConstantMath.IsNumber(left) && ConstantMath.IsNumber(right):
                value = ConstantMath.Binary(binary.Operator, left!, right!, out var error);
                return error is null;
            case CallExpression { Keywords.IsEmpty: true } call:
                return TryEvaluateCall(call, globals, out value);
            case TupleExpression tuple:
                return TryEvaluateTuple(tuple, globals, out value);
            default:
                return false;
        }
    }

    private static bool TryEvaluateCall(CallExpression call, IGlobalScope globals, out object? value)
    {
        value = null;
        if (call.Arguments.Length != 1 || !TryEvaluate(call.Arguments[0], globals, out var argument))
        {
            return false;
        }

        if (call.Function is NameExpression { Name: "float" } && argument is string text)
        {
            value = PythonBuiltins.ParseFloat(text);
            return value is not null;
        }

        if (TryEvaluate(call.Function, globals, out var function) && function is TritonName { Path: "triton.language.constexpr" })
        {
            value = argument;
            return true;
        }

        return false;
    }

    private static bool TryEvaluateTuple(TupleExpression tuple, IGlobalScope globals, out object? value)
    {
        var items = new List<object?>();
        foreach (var element in tuple.Elements)
        {
            if (!TryEvaluate(element, globals, out var item))
            {
                value = null;
                return false;
            }

            items.Add(item);
        }

        value = new KernelTuple([.. items]);
        return true;
    }
}
