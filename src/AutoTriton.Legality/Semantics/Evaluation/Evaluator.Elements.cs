using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>Elements of tensors that go to Python, are computed with there and come back.</summary>
internal sealed partial class Evaluator
{
    /// <summary>What running statistics are called in PyTorch's layers: kernels of training update them, as the layers do.</summary>
    private static readonly HashSet<string> RunningStatistics = ["running_mean", "running_var", "num_batches_tracked"];

    private static readonly HashSet<string> WholeNumberFunctions = ["math.ceil", "math.floor", "math.trunc", "math.gcd", "math.lcm", "math.prod", "math.log2", "math.isqrt", "math.isnan", "math.isinf", "math.isfinite"];

    /// <summary>A number, or a list of numbers, that Python takes out of a tensor.</summary>
    private static DataValue TakenOut(TensorValue tensor) =>
        new(tensor.Content.IsConstant ? tensor.Content : tensor.Content with { Sources = tensor.Content.Sources | Sources.Element });

    /// <summary>Whether an index is a comparison with a tensor, whose result is a tensor.</summary>
    private bool IsMask(Expression index, TensorValue tensor) => index switch
    {
        CompareExpression compare => compare.Comparators.Prepend(compare.Left).Any(part => Evaluate(part) is TensorValue compared && (!compared.IsOpaque || compared.Storages.SequenceEqual(tensor.Storages))),
        UnaryExpression unary => IsMask(unary.Operand, tensor),
        BinaryExpression { Operator: BinaryOperator.BitwiseAnd or BinaryOperator.BitwiseOr } both => IsMask(both.Left, tensor) || IsMask(both.Right, tensor),
        _ => false,
    };

    /// <summary>Whether a call names a function that nothing defines.</summary>
    private bool IsUndefined(SyntaxNode node) => node is CallExpression { Function: NameExpression name } && Frame.Lookup(name.Name) is null;

    private static bool IsElement(Value value) => value is not TensorValue && value.Content.Sources.HasFlag(Sources.Element);

    /// <summary>Reports arithmetic by a function of Python's library on elements of tensors.</summary>
    private void NoteElements(string path, CallArguments arguments, SyntaxNode node)
    {
        if (!IsKernel && arguments.All.Any(IsElement) && (path.StartsWith("math.", StringComparison.Ordinal) || path.StartsWith("builtins.", StringComparison.Ordinal)) && !WholeNumberFunctions.Contains(path))
        {
            Facts.Add(new OperatorFact(node, $"{path} of a tensor's elements", OperatorKind.Compute));
        }
    }

    /// <summary>Reports arithmetic on elements of tensors that is more than counting: divisions, powers, factors that are not whole, two elements together.</summary>
    private void NoteElements(SyntaxNode node, Value left, BinaryOperator @operator, Value right)
    {
        var isComputing = @operator is BinaryOperator.Divide or BinaryOperator.Power
            || (@operator == BinaryOperator.Multiply && IsElement(left) && IsElement(right))
            || IsFraction(left) || IsFraction(right);
        if (isComputing && (IsElement(left) || IsElement(right)))
        {
            Facts.Add(new OperatorFact(node, $"operator {Symbol(@operator)} on a tensor's elements", OperatorKind.Compute));
        }
    }

    private static bool IsFraction(Value value) => value is ConstantValue { Constant: double };

    /// <summary>The content of new memory that is filled with what the arguments say.</summary>
    private Content FilledBy(string name, CallArguments arguments, SyntaxNode node)
    {
        if (name is "tensor" or "as_tensor" or "asarray" or "Tensor" or "from_numpy" or "full" or "full_like" or "new_tensor" or "new_full" or "fill_" or "scalar_tensor" || name.EndsWith("Tensor", StringComparison.Ordinal))
        {
            NotePutBack(arguments, node);
        }

        var content = Content.Constant;
        foreach (var value in arguments.Positional)
        {
            content = Content.Combine(content, value is TensorValue or DataValue or SequenceValue ? value.Content : Content.Constant);
        }

        return content;
    }

    private void NotePutBack(CallArguments arguments, SyntaxNode node)
    {
        foreach (var value in arguments.All)
        {
            NotePutBack(value, node);
        }
    }

    /// <summary>Reports that elements which Python took out of a tensor are put into one.</summary>
    private void NotePutBack(Value value, SyntaxNode node)
    {
        if (!IsKernel && IsElement(value))
        {
            Facts.Add(new OperatorFact(node, "elements of a tensor put back", OperatorKind.Compute));
        }
    }

    /// <summary>Reports that a kernel writes to memory that outlives the call, running statistics aside.</summary>
    private void KeepInKernel(SyntaxNode node, TensorValue tensor)
    {
        if (_constructing is null && !_isOutermost && _lastingStorages.Count > 0
            && tensor.Storages.FirstOrDefault(_lastingStorages.ContainsKey) is { } storage
            && _lastingStorages[storage] is var name && !RunningStatistics.Contains(name[(name.LastIndexOf('.') + 1)..]))
        {
            Facts.Add(new StateFact(node, name, true));
        }
    }
}
