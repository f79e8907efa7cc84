using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary>One <c>except</c> clause.</summary>
internal sealed record HandlerNode(ExpressionNode? Type, TargetNode? Target, StatementNode Body);
