using System.Collections.Immutable;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>A source has no jit function of a name.</summary>
public sealed class KernelNotFoundException : KeyNotFoundException
{
    internal KernelNotFoundException(string kernel, ImmutableArray<string> known)
        : base(Say(kernel, known))
    {
        Kernel = kernel;
        Known = known;
        Suggestion = Suggestions.Nearest(kernel, known);
    }

    /// <summary>The name that was asked for.</summary>
    public string Kernel { get; }

    /// <summary>The names that there are.</summary>
    public ImmutableArray<string> Known { get; }

    /// <summary>The name that was probably meant, or null.</summary>
    public string? Suggestion { get; }

    private static string Say(string kernel, ImmutableArray<string> known) => known.IsEmpty
        ? $"There is no @triton.jit function '{kernel}' in the source: it has none at all."
        : $"There is no @triton.jit function '{kernel}' in the source.{Suggestions.DidYouMean(kernel, known)} It has: {string.Join(", ", known)}.";
}
