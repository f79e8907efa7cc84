using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary><c>yield</c> or <c>yield from</c> as a statement, its value assigned, returned or dropped.</summary>
internal sealed class YieldNode(ExpressionNode? value, bool isFrom, TargetNode[] targets, bool returns, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame) => throw new InvalidOperationException("A yield runs by Resume only.");

    public override IEnumerable<object> Resume(Frame frame)
    {
        var item = value?.Evaluate(frame) ?? Py.None;
        object result;
        if (isFrom)
        {
            var source = new Delegation(item);
            while (source.TryNext(frame, out var next))
            {
                yield return next;
            }

            result = source.Result;
        }
        else
        {
            yield return item;
            result = Received(frame);
        }

        foreach (var target in targets)
        {
            target.Assign(frame, result);
        }

        frame.ReturnValue = returns ? result : frame.ReturnValue;
        frame.Signal = returns ? Signal.Return : Signal.Next;
    }

    private static object Received(Frame frame)
    {
        if (frame.Thrown is { } thrown)
        {
            frame.Thrown = null;
            throw thrown;
        }

        return frame.Sent;
    }

    /// <summary>What <c>yield from</c> hands on to.</summary>
    private sealed class Delegation(object source)
    {
        private readonly PyGenerator? _generator = source as PyGenerator;
        private readonly IEnumerator<object>? _items = source is PyGenerator ? null : Ops.GetIterator(source);
        private bool _hasStarted;

        public object Result { get; private set; } = Py.None;

        public bool TryNext(Frame frame, out object item)
        {
            var sent = _hasStarted ? Received(frame) : Py.None;
            _hasStarted = true;
            frame.World.CountStep();
            if (_generator is not null)
            {
                var found = _generator.TryNext(sent, out item);
                Result = found ? Py.None : _generator.ReturnValue;
                return found;
            }

            var more = _items!.MoveNext();
            item = more ? _items.Current : Py.None;
            return more;
        }
    }
}
