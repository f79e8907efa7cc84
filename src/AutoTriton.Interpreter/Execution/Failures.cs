using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Python;

namespace AutoTriton.Interpreter.Execution;

/// <summary>Turns errors of candidates into typed failures.</summary>
internal static class Failures
{
    private const int MaxMessage = 2000;

    public static ExecutionFailure Of(PythonSyntaxException error) => new(FailureKind.Syntax, error.Message)
    {
        ErrorType = "SyntaxError",
        Location = error.Span,
    };

    public static ExecutionFailure Of(HostFault fault) => new(fault.Kind, Cut(WithLine(fault.Message, fault.Location?.StartLine)))
    {
        ErrorType = fault.ErrorType,
        Location = fault.Location,
    };

    /// <summary>An exception that the candidate raised; a TypeError that none of its lines raised is a signature that does not fit the contract.</summary>
    public static ExecutionFailure Of(PythonException error) => new(
        error.Location is null && error.Is(ExceptionTypes.TypeError) ? FailureKind.Contract : FailureKind.Runtime, Describe(error))
    {
        ErrorType = error.Value.Class.Name,
        Location = error.Location,
    };

    public static string Describe(PythonException error) => Cut(WithLine(error.Value.Describe(), error.Location?.StartLine));

    private static string WithLine(string message, int? line) =>
        line is null || message.Contains($"line {line}", StringComparison.Ordinal) ? message : $"{message} (line {line})";

    private static string Cut(string message) => message.Length <= MaxMessage ? message : message[..MaxMessage] + "...";
}
