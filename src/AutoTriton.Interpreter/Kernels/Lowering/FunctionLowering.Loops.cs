using System.Numerics;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <content>Loops: unrolled where Triton unrolls, else with a slot for each variable that an iteration hands to the next.</content>
internal sealed partial class FunctionLowering
{
    private void LowerFor(ForStatement statement)
    {
        RefuseElse(statement.OrElse);
        if (Evaluate(statement.Iterable) is not RangeValue range)
        {
            throw _builder.Error(CompilationErrorKind.Syntax, "Only `range` and `static_range` iterators are currently supported");
        }

        if (statement.Target is not NameExpression target)
        {
            throw _builder.Error(CompilationErrorKind.Syntax, "a loop variable must be a name");
        }

        _builder.Location = statement.Span;
        if (range.IsStatic)
        {
            Unroll(statement, target.Name, range);
        }
        else
        {
            LowerRuntimeFor(statement, target.Name, range);
        }
    }

    private void RefuseElse(System.Collections.Immutable.ImmutableArray<Statement> orElse)
    {
        if (!orElse.IsEmpty)
        {
            throw _builder.Error(CompilationErrorKind.Syntax, "a loop in a kernel cannot have an else");
        }
    }

    private void Unroll(ForStatement statement, string target, RangeValue range)
    {
        var start = _semantics.ConstantInt(range.Start, "the start of static_range");
        var stop = _semantics.ConstantInt(range.Stop, "the stop of static_range");
        var step = _semantics.ConstantInt(range.Step, "the step of static_range");
        if (step == 0)
        {
            throw _builder.Error(CompilationErrorKind.Value, "the step of static_range must not be 0");
        }

        for (long i = start; step > 0 ? i < stop : i > stop; i += step)
        {
            _kernel.CountUnrolled();
            _locals[target] = new BigInteger(i);
            LowerBlock(statement.Body);
            if (_terminated)
            {
                return;
            }
        }
    }

    private void LowerRuntimeFor(ForStatement statement, string target, RangeValue range)
    {
        var descends = range.Step is BigInteger { Sign: < 0 };
        var (start, stop, step) = (RangeBound(range.Start), RangeBound(range.Stop), RangeBound(range.Step));
        var type = Promotion.Integers(Promotion.Integers(start.Type.Element, stop.Type.Element), step.Type.Element);
        (start, stop, step) = (_semantics.Cast(start, type), _semantics.Cast(stop, type), _semantics.Cast(step, type));
        var carried = CarriedNames(statement.Body);
        carried.Remove(target);
        LowerLoop(statement, carried, slots =>
        {
            var variable = new Value(BlockType.Of(type)) { IsSlot = true };
            var (head, exit) = (new Label(), new Label());
            _builder.Emit(new CopyInstruction(start, variable));
            _builder.Emit(new LoopMarker(begins: true));
            _builder.Emit(head);
            _builder.Emit(new ForHeadInstruction(variable, stop, descends, exit));
            _locals[target] = variable;
            LowerBlock(statement.Body);
            _builder.Location = statement.Span;
            var holds = slots.HandOver(_locals);
            _builder.Emit(new ForNextInstruction(variable, step, head));
            _builder.Emit(new LoopMarker(begins: false));
            _builder.Emit(exit);
            return holds;
        });
        _locals.Remove(target);
    }

    private void LowerWhile(WhileStatement statement)
    {
        RefuseElse(statement.OrElse);
        LowerLoop(statement, CarriedNames(statement.Body), slots =>
        {
            var (head, exit) = (new Label(), new Label());
            _builder.Emit(new LoopMarker(begins: true));
            var mark = _builder.Mark();
            _builder.Emit(head);
            if (Evaluate(statement.Test) is not Value condition)
            {
                LowerBlock(statement.Body);
                _builder.Location = statement.Span;
                throw _builder.Error(CompilationErrorKind.Type, "the condition of a while loop must be a value of run time; it is known when compiling");
            }

            _builder.Emit(new BranchInstruction(ScalarTruth(condition), exit));
            LowerBlock(statement.Body);
            _builder.Location = statement.Span;
            var holds = slots.HandOver(_locals);
            _builder.Emit(new JumpInstruction(head, _builder.MayWait(mark)));
            _builder.Emit(new LoopMarker(begins: false));
            _builder.Emit(exit);
            return holds;
        });
    }

    /// <summary>Lowers a loop in the hope that pointers stay regular from one iteration to the next; where the body shows that they do not, once more without that hope.</summary>
    private void LowerLoop(Statement statement, List<string> carried, Func<LoopSlots, bool> body)
    {
        var before = _locals;
        var mark = _builder.Mark();
        while (true)
        {
            var slots = new LoopSlots(_semantics, _kernel.IrregularSlots, statement.Span);
            _locals = new Dictionary<string, object?>(before, before.Comparer);
            slots.Open(carried, _locals);
            var after = new Dictionary<string, object?>(_locals, _locals.Comparer);
            var holds = Within(() => body(slots));
            if (holds)
            {
                _locals = after;
                return;
            }

            _builder.Rollback(mark);
        }
    }

    private bool Within(Func<bool> body)
    {
        _loopDepth++;
        _kernel.LoopDepth++;
        try
        {
            return body();
        }
        finally
        {
            _loopDepth--;
            _kernel.LoopDepth--;
        }
    }

    private Value RangeBound(object? bound)
    {
        var value = _semantics.Scalar(_semantics.ToValue(bound), "a bound of a loop");
        return value.Type.IsInteger
            ? value
            : throw _builder.Error(CompilationErrorKind.Type, $"For loop bounds and step must all be ints, are {value.Type}");
    }

    private List<string> CarriedNames(System.Collections.Immutable.ImmutableArray<Statement> body) =>
        [.. AssignedNames.In(body).Where(_locals.ContainsKey).Order(StringComparer.Ordinal)];
}
