using AutoTriton.Core.Execution;
using AutoTriton.Legality.Semantics;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3019: functions, frames and classes are not taken apart by their hidden attributes.</summary>
public sealed class HiddenAttributeRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT3019";

    /// <inheritdoc/>
    public string Title => "No hidden attributes";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var finder = new Finder();
        context.Module.Accept(finder);
        var asked = context.Model.ModuleFacts.Uses.Concat(context.Model.Facts.Uses)
            .Where(use => use.Path.StartsWith(HiddenNames.Prefix, StringComparison.Ordinal) && HiddenNames.Contains(use.Path[HiddenNames.Prefix.Length..]))
            .Select(use => (use.Node, Name: use.Path[HiddenNames.Prefix.Length..]));
        return finder.Found.Select(node => ((SyntaxNode)node, node.Name)).Concat(asked)
            .Select(found => this.Error(found.Item1, $"'{found.Name}' takes Python's own objects apart.", found.Name));
    }

    private sealed class Finder : SyntaxWalker
    {
        public List<AttributeExpression> Found { get; } = [];

        public override bool VisitAttributeExpression(AttributeExpression node)
        {
            if (HiddenNames.Contains(node.Name) && node.Value is not CallExpression { Function: NameExpression { Name: "super" } })
            {
                Found.Add(node);
            }

            return base.VisitAttributeExpression(node);
        }
    }
}
