using System.Collections.Immutable;

namespace AutoTriton.Core.Tasks;

/// <summary>One launch of one kernel: its grid and arguments; what it wrote is compared.</summary>
/// <param name="Kernel">The name of the <c>@triton.jit</c> function.</param>
/// <param name="Grid">One to three positive extents.</param>
/// <param name="Arguments">The arguments by parameter name, constexprs included.</param>
public sealed record LaunchContract(string Kernel, ImmutableArray<int> Grid, ImmutableDictionary<string, LaunchArgument> Arguments) : KernelContract
{
    /// <inheritdoc/>
    public override string Name => "launch";
}
