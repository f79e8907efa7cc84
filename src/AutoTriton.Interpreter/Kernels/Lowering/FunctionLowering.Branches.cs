using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <content>Branches: pruned where the condition is known, else both are lowered and their variables merged.</content>
internal sealed partial class FunctionLowering
{
    private void LowerIf(IfStatement statement)
    {
        var condition = Evaluate(statement.Test);
        _builder.Location = statement.Span;
        if (condition is Value value)
        {
            LowerRuntimeIf(ScalarTruth(value), statement);
            return;
        }

        if (condition is not (null or bool or System.Numerics.BigInteger))
        {
            throw _builder.Error(CompilationErrorKind.Type, $"`if` conditionals can only accept values of type {{int, bool, NoneType}}, not objects of type {Describe.Kind(condition)}");
        }

        LowerBlock(ConstantMath.Truth(condition) ? statement.Body : statement.OrElse);
        _endedByConstant = _terminated;
    }

    private Value ScalarTruth(Value value)
    {
        if (!value.IsScalar && value.Shape.Count == 1)
        {
            value = _semantics.Reshape(value, BlockShape.Scalar);
        }

        if (!value.IsScalar)
        {
            throw _builder.Error(CompilationErrorKind.Type, "Boolean value of Tensor with more than one value is ambiguous");
        }

        return _semantics.Cast(value, TritonDType.Int1);
    }

    private void LowerRuntimeIf(Value condition, IfStatement statement)
    {
        var otherwise = new Label();
        var end = new Label();
        _builder.Emit(new BranchInstruction(condition, otherwise));
        var before = _locals;
        var then = LowerBranch(statement.Body, before);
        _builder.Emit(new JumpInstruction(end));
        _builder.Emit(otherwise);
        var orElse = LowerBranch(statement.OrElse, before);
        _builder.Emit(end);
        _terminated = then.Terminated && orElse.Terminated;
        _endedByConstant = false;
        _locals = then.Terminated ? orElse.Locals
            : orElse.Terminated ? then.Locals
            : Merge(then, orElse);
    }

    private (Dictionary<string, object?> Locals, InsertionPoint End, bool Terminated) LowerBranch(
        System.Collections.Immutable.ImmutableArray<Statement> body, Dictionary<string, object?> before)
    {
        _locals = new Dictionary<string, object?>(before, before.Comparer);
        _terminated = false;
        _branchDepth++;
        LowerBlock(body);
        _branchDepth--;
        var end = new InsertionPoint();
        _builder.Emit(end);
        return (_locals, end, _terminated);
    }

    private Dictionary<string, object?> Merge(
        (Dictionary<string, object?> Locals, InsertionPoint End, bool Terminated) then,
        (Dictionary<string, object?> Locals, InsertionPoint End, bool Terminated) orElse)
    {
        var merged = new Dictionary<string, object?>(then.Locals.Comparer);
        foreach (var (name, left) in then.Locals)
        {
            if (!orElse.Locals.TryGetValue(name, out var right))
            {
                continue;
            }

            merged[name] = Equals(left, right) ? left : MergeValue(name, left, then.End, right, orElse.End);
        }

        return merged;
    }

    private object? MergeValue(string name, object? left, InsertionPoint leftEnd, object? right, InsertionPoint rightEnd)
    {
        if (!Aggregates.SameStructure(left, right))
        {
            throw MismatchedBranches(name, left, right);
        }

        var others = new Queue<object?>(Aggregates.Leaves(right));
        return Aggregates.Map(left, leaf =>
        {
            var other = others.Dequeue();
            if (Equals(leaf, other))
            {
                return leaf;
            }

            if (leaf is null || other is null)
            {
                throw MismatchedBranches(name, left, right);
            }

            var a = _semantics.ToValue(leaf);
            var b = _semantics.ToValue(other);
            return a.Type.Equals(b.Type) ? MergeLeaf(a, leftEnd, b, rightEnd) : throw MismatchedBranches(name, a, b);
        });
    }

    private Value MergeLeaf(Value left, InsertionPoint leftEnd, Value right, InsertionPoint rightEnd)
    {
        var slot = new Value(left.Type) { IsSlot = true, BufferArgument = left.BufferArgument == right.BufferArgument ? left.BufferArgument : -1 };
        _builder.EmitAt(leftEnd, new CopyInstruction(left, slot));
        _builder.EmitAt(rightEnd, new CopyInstruction(right, slot));
        if (left.Affine is { } a && right.Affine is { } b && a.Scales.SequenceEqual(b.Scales))
        {
            var start = new Value(a.Start.Type) { IsSlot = true };
            _builder.EmitAt(leftEnd, new CopyInstruction(a.Start, start));
            _builder.EmitAt(rightEnd, new CopyInstruction(b.Start, start));
            slot.Affine = a with { Start = start };
        }

        return slot;
    }

    private TritonCompilationException MismatchedBranches(string name, object? left, object? right) =>
        _builder.Error(CompilationErrorKind.Type, $"Mismatched type for {name} between then block ({Describe.Kind(left)}) and else block ({Describe.Kind(right)})");

    private object? EvaluateConditional(ConditionalExpression expression)
    {
        var condition = Evaluate(expression.Test);
        if (condition is not Value value)
        {
            return Evaluate(ConstantMath.Truth(condition) ? expression.Body : expression.OrElse);
        }

        var test = ScalarTruth(value);
        var otherwise = new Label();
        var end = new Label();
        _builder.Emit(new BranchInstruction(test, otherwise));
        var left = Evaluate(expression.Body);
        var leftEnd = _builder.Emit(new InsertionPoint());
        _builder.Emit(new JumpInstruction(end));
        _builder.Emit(otherwise);
        var right = Evaluate(expression.OrElse);
        var rightEnd = _builder.Emit(new InsertionPoint());
        _builder.Emit(end);
        return MergeValue("the conditional expression", left, leftEnd, right, rightEnd);
    }
}
