using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <content>Statements.</content>
internal sealed partial class FunctionLowering
{
    private void Lower(Statement statement)
    {
        _builder.Location = statement.Span;
        switch (statement)
        {
            case AssignStatement assign:
                LowerAssign(assign);
                break;
            case AnnotatedAssignStatement annotated:
                LowerAnnotated(annotated);
                break;
            case AugmentedAssignStatement augmented:
                LowerAugmented(augmented);
                break;
            case ExpressionStatement expression:
                LowerExpressionStatement(expression);
                break;
            case ForStatement loop:
                LowerFor(loop);
                break;
            case WhileStatement loop:
                LowerWhile(loop);
                break;
            case IfStatement branch:
                LowerIf(branch);
                break;
            case ReturnStatement @return:
                LowerReturn(@return);
                break;
            case AssertStatement assert:
                LowerAssert(assert);
                break;
            case PassStatement:
                break;
            case WithStatement block:
                block.Items.ToList().ForEach(item => Evaluate(item.Context));
                throw _builder.Error(CompilationErrorKind.Syntax, "a kernel has no with");
            default:
                throw _builder.Error(CompilationErrorKind.Syntax, $"unsupported AST node type: {statement.Kind}");
        }
    }

    private void LowerExpressionStatement(ExpressionStatement statement)
    {
        if (statement.Value is not ConstantExpression)
        {
            Evaluate(statement.Value);
        }
    }

    private void LowerAssign(AssignStatement statement)
    {
        if (statement.Targets.Length != 1)
        {
            throw _builder.Error(CompilationErrorKind.Syntax, "simultaneous multiple assignment is not supported.");
        }

        Assign(statement.Targets[0], Sanitize(Evaluate(statement.Value)));
    }

    private void LowerAnnotated(AnnotatedAssignStatement statement)
    {
        if (statement.Value is null)
        {
            return;
        }

        var value = Evaluate(statement.Value);
        if (Evaluate(statement.Annotation) is not TritonName { Path: "triton.language.constexpr" })
        {
            Assign(statement.Target, Sanitize(value));
            return;
        }

        if (statement.Target is not NameExpression name)
        {
            throw _builder.Error(CompilationErrorKind.Syntax, "only a name can be annotated");
        }

        _locals[name.Name] = value;
    }

    private void LowerAugmented(AugmentedAssignStatement statement)
    {
        if (statement.Target is not NameExpression name)
        {
            throw _builder.Error(CompilationErrorKind.Syntax, "only a name can be the target of an augmented assignment");
        }

        var left = LookUp(name.Name);
        var right = Evaluate(statement.Value);
        _builder.Location = statement.Span;
        _locals[name.Name] = Sanitize(Binary(statement.Operator, left, right));
    }

    private void Assign(Expression target, object? value)
    {
        switch (target)
        {
            case NameExpression name:
                _locals[name.Name] = value;
                break;
            case TupleExpression { Elements: var elements }:
                Unpack(elements, value);
                break;
            case ListExpression { Elements: var elements }:
                Unpack(elements, value);
                break;
            case SubscriptExpression item:
                AssignItem(item, value);
                break;
            default:
                throw _builder.Error(CompilationErrorKind.Syntax, "only names, tuples of names and items of tuples can be assigned to");
        }
    }

    private void Unpack(System.Collections.Immutable.ImmutableArray<Expression> targets, object? value)
    {
        if (value is not KernelTuple tuple)
        {
            throw _builder.Error(CompilationErrorKind.Type, $"cannot unpack {Describe.Kind(value)}");
        }

        if (tuple.Items.Length < targets.Length)
        {
            throw _builder.Error(CompilationErrorKind.Type, $"cannot unpack {tuple.Items.Length} values into {targets.Length} names");
        }

        if (targets.Any(target => target is TupleExpression or ListExpression))
        {
            throw _builder.Error(CompilationErrorKind.Syntax, "tuples within tuples cannot be assigned to");
        }

        // As in Triton, values beyond the names are dropped.
        for (var i = 0; i < targets.Length; i++)
        {
            Assign(targets[i], tuple.Items[i]);
        }
    }

    /// <summary>What a plain assignment makes of a value: numbers become tensors, as in Triton.</summary>
    private object? Sanitize(object? value) => value switch
    {
        null or Value or TritonDType or PointerType or TypeDescription or BlockPointer or TensorDescriptor => value,
        KernelTuple tuple => new KernelTuple([.. tuple.Items.Select(Sanitize)]),
        bool or System.Numerics.BigInteger or double => _semantics.ToValue(value),
        _ => throw _builder.Error(CompilationErrorKind.Type, $"cannot convert {Describe.Kind(value)} to a tensor; annotate the variable with tl.constexpr to keep it"),
    };

    private void LowerReturn(ReturnStatement statement)
    {
        if (_loopDepth > 0 || (_branchDepth > 0 && _kernel.LoopDepth > 0))
        {
            throw _builder.Error(CompilationErrorKind.Syntax, "Cannot have `return` statements inside `while` or `for` statements in triton (note that this also applies to `return` statements that are inside functions transitively called from within `while`/`for` statements)");
        }

        var value = statement.Value is null ? null : Evaluate(statement.Value);
        var point = new InsertionPoint(_branchDepth > 0);
        _builder.Emit(point);
        _returns.Add((point, value));
        if (_branchDepth > 0)
        {
            _builder.Emit(new JumpInstruction(_exit));
        }

        _terminated = true;
    }

    private void LowerAssert(AssertStatement statement)
    {
        var test = Evaluate(statement.Test);
        var message = statement.Message is null ? "" : Describe.Text(Evaluate(statement.Message));
        _kernel.EmitAssert(_semantics.ToValue(test), message);
    }
}
