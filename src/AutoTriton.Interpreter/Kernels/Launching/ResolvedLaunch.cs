namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>A launch with all its arguments.</summary>
/// <param name="Function">The function.</param>
/// <param name="Grid">The grid.</param>
/// <param name="Arguments">The arguments by parameter name.</param>
internal sealed record ResolvedLaunch(JitFunction Function, LaunchGrid Grid, IReadOnlyDictionary<string, KernelArgument> Arguments);
