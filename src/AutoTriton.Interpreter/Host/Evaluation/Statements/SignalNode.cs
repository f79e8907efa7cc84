using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary><c>pass</c>, <c>break</c> and <c>continue</c>.</summary>
internal sealed class SignalNode(Signal signal, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame) => signal;
}
