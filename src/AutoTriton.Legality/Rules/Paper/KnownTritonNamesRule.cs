using AutoTriton.Core.Execution;
using AutoTriton.Legality.Triton;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Rules.Paper;

/// <summary>AT1003: the names that kernels take from Triton exist in Triton. In a kernel that nothing names it is a warning only.</summary>
public sealed class KnownTritonNamesRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT1003";

    /// <inheritdoc/>
    public string Title => "Names taken from Triton exist in Triton";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Paper;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var kernel in context.Kernels)
        {
            var names = new Names(context);
            foreach (var statement in kernel.Body)
            {
                statement.Accept(names);
            }

            foreach (var (node, path) in names.Unknown)
            {
                var message = $"Triton has no '{path["triton.language.".Length..]}': '{path}' does not exist.";
                yield return IsNamedElsewhere(context, kernel) ? this.Error(node, message, kernel.Name) : this.Warning(node, message, kernel.Name);
            }
        }
    }

    private static bool IsNamedElsewhere(LegalityContext context, FunctionDefinition kernel)
    {
        var finder = new Mentions(kernel);
        context.Module.Accept(finder);
        return finder.Found;
    }

    private sealed class Names(LegalityContext context) : SyntaxWalker
    {
        public List<(SyntaxNode Node, string Path)> Unknown { get; } = [];

        public override bool VisitAttributeExpression(AttributeExpression node)
        {
            if (context.ResolvePath(node) is { } path)
            {
                Add(node, path);
                return true;
            }

            return base.VisitAttributeExpression(node);
        }

        public override bool VisitNameExpression(NameExpression node)
        {
            if (context.ResolvePath(node) is { } path)
            {
                Add(node, path);
            }

            return true;
        }

        private void Add(SyntaxNode node, string path)
        {
            if (TritonNames.Has(path) == false)
            {
                Unknown.Add((node, path));
            }
        }
    }

    private sealed class Mentions(FunctionDefinition kernel) : SyntaxWalker
    {
        public bool Found { get; private set; }

        public override bool VisitFunctionDefinition(FunctionDefinition node) => ReferenceEquals(node, kernel) || base.VisitFunctionDefinition(node);

        public override bool VisitNameExpression(NameExpression node)
        {
            Found |= node.Name == kernel.Name;
            return true;
        }

        public override bool VisitAttributeExpression(AttributeExpression node)
        {
            Found |= node.Name == kernel.Name;
            return base.VisitAttributeExpression(node);
        }
    }
}
