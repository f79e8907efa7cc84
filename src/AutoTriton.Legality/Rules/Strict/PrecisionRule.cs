using AutoTriton.Core.Execution;
using AutoTriton.Legality.Semantics;
using AutoTriton.Legality.Semantics.Facts;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3022: inputs are not cast to a narrower type before they reach a kernel. Too common in honest code to refuse: a warning.</summary>
public sealed class PrecisionRule : ILegalityRule
{
    private static readonly HashSet<string> Settings =
        ["torch.autocast", "torch.amp.autocast", "torch.cuda.amp.autocast", "torch.set_float32_matmul_precision", "torch.amp.autocast_mode.autocast"];

    /// <inheritdoc/>
    public string Id => "AT3022";

    /// <inheritdoc/>
    public string Title => "Precision is kept";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var casts = context.Model.Facts.Operators
            .Where(fact => fact.Name is "Tensor.half" or "Tensor.bfloat16" or "Tensor.char" or "Tensor.byte" || fact.Name.StartsWith(NarrowTypes.CastTo, StringComparison.Ordinal))
            .Select(fact => this.Warning(fact.Node, $"'{fact.Name}' may lower the precision.", fact.Name));
        var settings = context.Model.ModuleFacts.Uses.Concat(context.Model.Facts.Uses)
            .Where(use => (use.Kind == UseKind.Call && Settings.Contains(use.Path)) || (use.Kind == UseKind.Write && use.Path.EndsWith("allow_tf32", StringComparison.Ordinal)))
            .Select(use => this.Warning(use.Node, $"'{use.Path}' may lower the precision.", use.Path));
        return casts.Concat(settings);
    }
}
