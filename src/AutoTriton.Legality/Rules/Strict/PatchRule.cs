using AutoTriton.Core.Execution;
using AutoTriton.Legality.Semantics.Facts;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3006: attributes of libraries are not assigned, deleted or set, settings of <c>torch.backends</c> aside.</summary>
public sealed class PatchRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT3006";

    /// <inheritdoc/>
    public string Title => "Nothing of PyTorch, Triton, Python or the harness is replaced";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var mocks = UsesOf(context).Where(use => use.Kind == UseKind.Call && (use.Path.StartsWith("unittest.mock", StringComparison.Ordinal) || use.Path.StartsWith("pytest.MonkeyPatch", StringComparison.Ordinal)))
            .DistinctBy(use => use.Node.Span).Select(use => this.Error(use.Node, $"'{use.Path}' replaces what others call.", use.Path));
        return mocks.Concat(UsesOf(context).Where(use => use.Kind == UseKind.Write).Select(use => use.Path.StartsWith("torch.backends.", StringComparison.Ordinal)
            ? this.Warning(use.Node, $"The setting '{use.Path}' is changed.", use.Path)
            : this.Error(use.Node, $"'{use.Path}' is replaced.", use.Path)));

        static IEnumerable<UseFact> UsesOf(LegalityContext context) => context.Model.ModuleFacts.Uses.Concat(context.Model.Facts.Uses);
    }
}
