namespace AutoTriton.Interpreter.Execution.Scaling;

/// <summary>A constant that was made smaller.</summary>
/// <param name="Name">Its name, as <see cref="SizeConstant"/> has it.</param>
/// <param name="From">The value in the source.</param>
/// <param name="To">The value in its place.</param>
internal sealed record ScaledConstant(string Name, long From, long To);
