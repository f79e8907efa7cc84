using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary>A statement that ends the run when it is reached.</summary>
internal sealed class FaultStatementNode(Func<Exception> fault, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame) => throw fault();
}
