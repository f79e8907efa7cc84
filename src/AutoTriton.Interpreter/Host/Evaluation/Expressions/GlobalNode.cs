using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A global or builtin name.</summary>
internal sealed class GlobalNode(string name, SourceSpan span) : ExpressionNode(span)
{
    public string Name { get; } = name;

    public override object Evaluate(Frame frame) => frame.Globals.TryGet(Name, out var value)
        ? value
        : throw Raise.NameError($"name '{Name}' is not defined");
}
