namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>Knows what decorators above a kernel (<c>autotune</c>, <c>heuristics</c>) make of a launch.</summary>
internal interface ILaunchResolver
{
    /// <summary>The launch that comes of it.</summary>
    /// <param name="kernel">The kernel's name.</param>
    /// <param name="grid">Makes the grid of all arguments.</param>
    /// <param name="arguments">The arguments that the caller gave.</param>
    /// <param name="options">How the launch will run.</param>
    ResolvedLaunch Resolve(string kernel, Func<LaunchMeta, LaunchGrid> grid, IReadOnlyDictionary<string, KernelArgument> arguments, LaunchOptions options);
}
