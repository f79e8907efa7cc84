namespace AutoTriton.Testing.Contracts;

/// <summary>An implementation breaks its contract.</summary>
/// <param name="message">What should hold and what was seen.</param>
/// <param name="innerException">What the implementation threw, or null.</param>
public sealed class ContractViolationException(string message, Exception? innerException = null) : Exception(message, innerException);
