using AutoTriton.Core.Execution;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Rules;

/// <summary>Makes the findings of a rule.</summary>
internal static class FindingFactory
{
    public static Finding Error(this ILegalityRule rule, SyntaxNode? node, string message, string? subject = null) =>
        new(rule.Id, FindingSeverity.Error, message) { Location = node?.Span, Subject = subject };

    public static Finding Warning(this ILegalityRule rule, SyntaxNode? node, string message, string? subject = null) =>
        new(rule.Id, FindingSeverity.Warning, message) { Location = node?.Span, Subject = subject };

    public static Finding Information(this ILegalityRule rule, SyntaxNode? node, string message, string? subject = null) =>
        new(rule.Id, FindingSeverity.Information, message) { Location = node?.Span, Subject = subject };
}
