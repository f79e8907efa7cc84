using AutoTriton.Core.Execution;
using AutoTriton.Legality.Semantics.Facts;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>A rule that paths from the entry point, and the module's own statements, use nothing of certain modules and names.</summary>
public abstract class ForbiddenNamesRule : ILegalityRule
{
    private protected ForbiddenNamesRule()
    {
    }

    /// <inheritdoc/>
    public abstract string Id { get; }

    /// <inheritdoc/>
    public abstract string Title { get; }

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <summary>What such a use does, to follow the name.</summary>
    private protected abstract string What { get; }

    /// <summary>Modules of which nothing is used.</summary>
    private protected abstract string[] Modules { get; }

    /// <summary>Single names that are not used, and what is below them.</summary>
    private protected abstract string[] Names { get; }

    /// <summary>Names that may be used although they are below forbidden ones.</summary>
    private protected virtual string[] Allowed => [];

    /// <inheritdoc/>
    public virtual IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var forbidden = context.Model.UsedPaths.Where(IsForbidden).ToHashSet(StringComparer.Ordinal);
        return forbidden.Count == 0 ? [] : context.Model.ModuleFacts.Uses.Concat(context.Model.Facts.Uses)
            .Where(use => use.Kind is UseKind.Call or UseKind.Read or UseKind.Base && forbidden.Contains(use.Path))
            .DistinctBy(use => use.Node.Span)
            .Select(use => this.Error(use.Node, $"'{use.Path}' {What}.", use.Path));
    }

    private bool IsForbidden(string path) => (IsIn(Modules, path) || IsIn(Names, path)) && !Allowed.Contains(path);

    private static bool IsIn(string[] names, string path)
    {
        foreach (var name in names)
        {
            if (path.StartsWith(name, StringComparison.Ordinal) && (path.Length == name.Length || path[name.Length] is '.' or '['))
            {
                return true;
            }
        }

        return false;
    }
}
