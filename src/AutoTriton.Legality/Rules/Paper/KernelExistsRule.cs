using AutoTriton.Core.Execution;

namespace AutoTriton.Legality.Rules.Paper;

/// <summary>AT1002: there is a <c>@triton.jit</c> kernel, by any legal spelling.</summary>
public sealed class KernelExistsRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT1002";

    /// <inheritdoc/>
    public string Title => "There is a jit function";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Paper;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Kernels.Count > 0 ? [] : [this.Error(null, "There is no Triton kernel: no function is decorated with triton.jit.")];
    }
}
