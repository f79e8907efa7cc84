using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary><c>import a.b as c</c>, of one name.</summary>
internal sealed class ImportNode(string module, TargetNode target, bool bindsInnermost, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        var world = frame.World;
        var innermost = world.Table.Import(world, module);
        target.Assign(frame, bindsInnermost ? innermost : world.Table.Import(world, module.Split('.')[0]));
        return Signal.Next;
    }
}
