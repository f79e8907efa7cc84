namespace AutoTriton.Core.Execution.Json;

/// <summary>A text is no report in this version's format; the message says what is wrong and what to do.</summary>
/// <param name="message">What is wrong, and how to put it right.</param>
/// <param name="inner">What the reader said, or null.</param>
public sealed class ExecutionReportFormatException(string message, Exception? inner = null) : FormatException(message, inner);
