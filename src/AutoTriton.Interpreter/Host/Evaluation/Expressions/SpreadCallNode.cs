using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A call with <c>*</c> or <c>**</c> unpacking. A keyword without a name is a <c>**</c>.</summary>
internal sealed class SpreadCallNode(ExpressionNode function, (ExpressionNode Value, bool IsStar)[] arguments, (string? Name, ExpressionNode Value)[] keywords, SourceSpan span)
    : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        var callee = function.Evaluate(frame);
        var call = Arguments(frame, arguments, keywords);
        frame.World.CountStep();
        return Ops.Call(callee, call);
    }

    internal static CallArguments Arguments(Frame frame, (ExpressionNode Value, bool IsStar)[] arguments, (string? Name, ExpressionNode Value)[] keywords)
    {
        var positional = new List<object>();
        foreach (var (value, isStar) in arguments)
        {
            if (isStar)
            {
                positional.AddRange(Ops.Iterate(value.Evaluate(frame)));
            }
            else
            {
                positional.Add(value.Evaluate(frame));
            }
        }

        var names = new List<string>();
        var named = new List<object>();
        foreach (var (name, value) in keywords)
        {
            if (name is not null)
            {
                Add(name, value.Evaluate(frame));
                continue;
            }

            var mapping = value.Evaluate(frame);
            foreach (var key in Mappings.Keys(mapping))
            {
                Add(key as string ?? throw Raise.TypeError("keywords must be strings"), Ops.GetItem(mapping, key));
            }
        }

        return new CallArguments([.. positional], [.. names], [.. named]);

        void Add(string name, object value)
        {
            if (names.Contains(name))
            {
                throw Raise.TypeError($"got multiple values for keyword argument '{name}'");
            }

            names.Add(name);
            named.Add(value);
        }
    }
}
