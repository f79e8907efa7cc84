using System.Collections.Immutable;
using System.Numerics;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics.Elementwise;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <content>Expressions.</content>
internal sealed partial class FunctionLowering
{
    private const int LongestConstant = 4096;

    private object? Evaluate(Expression expression)
    {
        _builder.Location = expression.Span;
        _kernel.CheckStack();
        var result = EvaluateInner(expression);
        _builder.Location = expression.Span;
        return result;
    }

    private object? EvaluateInner(Expression expression) => expression switch
    {
        ConstantExpression constant => Constant(constant),
        NameExpression name => LookUp(name.Name),
        AttributeExpression attribute => _kernel.Attributes.Get(Evaluate(attribute.Value), attribute.Name),
        BinaryExpression binary => Binary(binary.Operator, Evaluate(binary.Left), Evaluate(binary.Right)),
        UnaryExpression unary => Unary(unary.Operator, Evaluate(unary.Operand)),
        BooleanExpression boolean => EvaluateBoolean(boolean),
        CompareExpression compare => EvaluateCompare(compare),
        ConditionalExpression conditional => EvaluateConditional(conditional),
        CallExpression call => EvaluateCall(call),
        SubscriptExpression subscript => EvaluateSubscript(subscript),
        TupleExpression tuple => MakeTuple(tuple.Elements),
        ListExpression list => MakeTuple(list.Elements),
        FormattedStringExpression text => EvaluateText(text),
        ListComprehension comprehension => EvaluateComprehension(comprehension),
        _ => throw _builder.Error(CompilationErrorKind.Syntax, $"unsupported AST node type: {expression.Kind}"),
    };

    private object? Constant(ConstantExpression constant) => constant.ConstantKind switch
    {
        ConstantKind.None or ConstantKind.Boolean or ConstantKind.Integer or ConstantKind.Float or ConstantKind.String => constant.Value,
        _ => throw _builder.Error(CompilationErrorKind.Syntax, $"a constant of kind {constant.ConstantKind} has no meaning in a kernel"),
    };

    private ImmutableArray<object?> Spread(Expression element) =>
        element is not StarredExpression starred ? [Evaluate(element)]
        : Evaluate(starred.Value) is KernelTuple tuple ? tuple.Items
        : throw _builder.Error(CompilationErrorKind.Type, "only a tuple can be spread");

    private object? Binary(BinaryOperator operation, object? left, object? right)
    {
        if (left is not Value && right is not Value)
        {
            return ConstantBinary(operation, left, right);
        }

        return operation switch
        {
            BinaryOperator.Add => _semantics.Add(left, right),
            BinaryOperator.Subtract => _semantics.Subtract(left, right),
            BinaryOperator.Multiply => _semantics.Multiply(left, right),
            BinaryOperator.Divide => _semantics.TrueDivide(left, right),
            BinaryOperator.FloorDivide => _semantics.FloorDivide(left, right),
            BinaryOperator.Modulo => _semantics.Remainder(left, right),
            BinaryOperator.BitwiseAnd => _semantics.Bitwise(BinaryOperation.And, left, right),
            BinaryOperator.BitwiseOr => _semantics.Bitwise(BinaryOperation.Or, left, right),
            BinaryOperator.BitwiseXor => _semantics.Bitwise(BinaryOperation.Xor, left, right),
            BinaryOperator.LeftShift => _semantics.Bitwise(BinaryOperation.ShiftLeft, left, right),
            BinaryOperator.RightShift => _semantics.Bitwise(BinaryOperation.ShiftRight, left, right),
            BinaryOperator.Power => throw _builder.Error(CompilationErrorKind.UnknownName, "'tensor' object has no attribute '__pow__'"),
            _ => throw _builder.Error(CompilationErrorKind.Syntax, $"AST binary operator '{operation}' is not (currently) implemented."),
        };
    }

    private object? ConstantBinary(BinaryOperator operation, object? left, object? right)
    {
        if (ConstantMath.IsNumber(left) && ConstantMath.IsNumber(right))
        {
            var result = ConstantMath.Binary(operation, left!, right!, out var error);
            return error is null ? result : throw _builder.Error(CompilationErrorKind.Value, error);
        }

        return (operation, left, right) switch
        {
            (BinaryOperator.Add, string a, string b) => a.Length + b.Length <= LongestConstant ? a + b : throw TooLong(),
            (BinaryOperator.Add, KernelTuple a, KernelTuple b) when a.Size + b.Size > LongestConstant => throw TooLong(),
            (BinaryOperator.Multiply, KernelTuple a, BigInteger count) when count * a.Size > LongestConstant => throw TooLong(),
            (BinaryOperator.Add, KernelTuple a, KernelTuple b) => new KernelTuple(a.Items.AddRange(b.Items)),
            (BinaryOperator.Multiply, KernelTuple a, BigInteger count) =>
                new KernelTuple([.. Enumerable.Repeat(a.Items, (int)BigInteger.Max(count, 0)).SelectMany(items => items)]),
            _ => throw _builder.Error(CompilationErrorKind.Type, $"unsupported operands for {operation}: {Describe.Kind(left)} and {Describe.Kind(right)}"),
        };
    }

    private TritonCompilationException TooLong() =>
        _builder.Error(CompilationErrorKind.TooLarge, $"a string or tuple grows past {LongestConstant} values");

    private object? Unary(UnaryOperator operation, object? operand)
    {
        if (operand is Value value)
        {
            return operation switch
            {
                UnaryOperator.Minus => _semantics.Negate(value),
                UnaryOperator.Plus => throw _builder.Error(CompilationErrorKind.UnknownName, "'tensor' object has no attribute '__pos__'"),
                UnaryOperator.Invert => _semantics.Invert(value),
                _ => _semantics.LogicalNot(value),
            };
        }

        return (operation, operand) switch
        {
            (UnaryOperator.Not, _) => !ConstantMath.Truth(operand),
            (UnaryOperator.Minus, double real) => -real,
            (UnaryOperator.Minus, bool or BigInteger) => -ConstantMath.ToInteger(operand),
            (UnaryOperator.Plus, double or BigInteger) => operand,
            (UnaryOperator.Plus, bool) => ConstantMath.ToInteger(operand),
            (UnaryOperator.Invert, bool or BigInteger) => -ConstantMath.ToInteger(operand) - 1,
            _ => throw _builder.Error(CompilationErrorKind.Type, $"unsupported operand for {operation}: {Describe.Kind(operand)}"),
        };
    }

    private object? EvaluateBoolean(BooleanExpression expression)
    {
        var isAnd = expression.Operator == BooleanOperator.And;
        object? last = null;
        Value? result = null;
        foreach (var operand in expression.Values)
        {
            last = Evaluate(operand);
            if (last is Value value)
            {
                result = result is null ? value : _semantics.Logical(isAnd ? BinaryOperation.And : BinaryOperation.Or, result, value);
            }
            else if (ConstantMath.Truth(last) != isAnd)
            {
                return last;
            }
        }

        return result ?? last;
    }

    private object? EvaluateCompare(CompareExpression expression)
    {
        if (expression.Operators.Length != 1)
        {
            throw _builder.Error(CompilationErrorKind.Syntax, "simultaneous multiple comparison is not supported");
        }

        var operation = expression.Operators[0];
        var left = Evaluate(expression.Left);
        var right = Evaluate(expression.Comparators[0]);
        if (operation is CompareOperator.Is or CompareOperator.IsNot)
        {
            return IsSame(left, right) == (operation == CompareOperator.Is);
        }

        if (operation is CompareOperator.In or CompareOperator.NotIn)
        {
            throw _builder.Error(CompilationErrorKind.Syntax, $"AST binary operator '{operation}' is not (currently) implemented.");
        }

        if (left is not Value && right is not Value)
        {
            return ConstantCompare(operation, left, right);
        }

        return _semantics.Compare(ToOperation(operation), left, right);
    }

    private static bool IsSame(object? left, object? right) =>
        left is null || right is null ? left is null && right is null : Equals(left, right);

    private bool ConstantCompare(CompareOperator operation, object? left, object? right)
    {
        try
        {
            return ConstantMath.Compare(operation, left, right);
        }
        catch (ArgumentException error)
        {
            throw _builder.Error(CompilationErrorKind.Type, error.Message);
        }
    }

    private static BinaryOperation ToOperation(CompareOperator operation) => operation switch
    {
        CompareOperator.Equal => BinaryOperation.Equal,
        CompareOperator.NotEqual => BinaryOperation.NotEqual,
        CompareOperator.Less => BinaryOperation.Less,
        CompareOperator.LessOrEqual => BinaryOperation.LessOrEqual,
        CompareOperator.Greater => BinaryOperation.Greater,
        _ => BinaryOperation.GreaterOrEqual,
    };

    private string EvaluateText(FormattedStringExpression expression)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in expression.Values)
        {
            text.Append(part switch
            {
                ConstantExpression { Value: string piece } => piece,
                FormattedValueExpression { FormatSpecification: null } value => Evaluate(value.Value) is var inner and not Value
                    ? Describe.Text(inner)
                    : throw _builder.Error(CompilationErrorKind.Syntax, "Cannot evaluate f-string containing non-constexpr conversion values"),
                _ => throw _builder.NotSupported("a format specification in a kernel's f-string"),
            });
        }

        return text.Length <= LongestConstant ? text.ToString() : throw TooLong();
    }

    private object? EvaluateSubscript(SubscriptExpression expression)
    {
        var container = Evaluate(expression.Value);
        if (container is Value block)
        {
            return _semantics.Index(block, Indices(expression.Index));
        }

        if (container is not KernelTuple tuple)
        {
            return container is BigInteger or double or bool
                ? _semantics.Index(_semantics.ToValue(container), Indices(expression.Index))
                : throw _builder.Error(CompilationErrorKind.Type, $"{Describe.Kind(container)} cannot be indexed");
        }

        return TupleItem(tuple, expression.Index);
    }

    /// <summary>What stands in brackets: true for a new dimension (None), false for a kept one (:).</summary>
    private List<bool> Indices(Expression index)
    {
        var items = index is TupleExpression tuple ? tuple.Elements : [index];
        return [.. items.Select(item => item switch
        {
            SliceExpression { Lower: null, Upper: null, Step: null } => false,
            SliceExpression => throw _builder.Error(CompilationErrorKind.Syntax, "unsupported tensor index: only None and : are"),
            _ when Evaluate(item) is null => true,
            _ => throw _builder.Error(CompilationErrorKind.Syntax, "unsupported tensor index: only None and : are"),
        })];
    }
}
