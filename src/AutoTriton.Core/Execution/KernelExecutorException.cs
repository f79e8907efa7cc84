namespace AutoTriton.Core.Execution;

/// <summary>The machinery failed, so nothing is known of the candidate. Never a score.</summary>
/// <param name="message">What failed and what to do.</param>
/// <param name="innerException">The cause, or null.</param>
public sealed class KernelExecutorException(string message, Exception? innerException = null) : Exception(message, innerException);
