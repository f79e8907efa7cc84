using AutoTriton.Core.Execution;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Rules.Reachable;

/// <summary>AT2008: a kernel that nothing names is a decoy, or left over. It refuses nothing by itself.</summary>
public sealed class DecoyKernelRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT2008";

    /// <inheritdoc/>
    public string Title => "A kernel is never used";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Reachable;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var names = new Names();
        context.Module.Accept(names);
        return context.Kernels.Where(kernel => !names.Used.Contains(kernel.Name))
            .Select(kernel => this.Warning(kernel, $"The kernel '{kernel.Name}' is never used.", kernel.Name));
    }

    private sealed class Names : SyntaxWalker
    {
        public HashSet<string> Used { get; } = [];

        public override bool VisitNameExpression(NameExpression node) => Used.Add(node.Name) || true;

        public override bool VisitAttributeExpression(AttributeExpression node)
        {
            Used.Add(node.Name);
            return base.VisitAttributeExpression(node);
        }
    }
}
