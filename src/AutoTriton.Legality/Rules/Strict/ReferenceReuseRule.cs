using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3004: the candidate neither inherits from the reference nor imports it.</summary>
public sealed class ReferenceReuseRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT3004";

    /// <inheritdoc/>
    public string Title => "The reference is not reused";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Contract is not ModuleContract contract)
        {
            return [];
        }

        var inherits = context.Module.Body.OfType<ClassDefinition>()
            .Where(@class => @class.Name == contract.CandidateClass && @class.Bases.Any(@base => @base is NameExpression name && name.Name == contract.ReferenceClass))
            .Select(@class => this.Error(@class, $"'{@class.Name}' inherits from the reference '{contract.ReferenceClass}'.", @class.Name));
        var uses = context.Model.ModuleFacts.Uses.Concat(context.Model.Facts.Uses)
            .Where(use => IsReference(use.Path, contract.ReferenceClass)).DistinctBy(use => use.Node.Span)
            .Select(use => this.Error(use.Node, $"The reference '{contract.ReferenceClass}' is used.", use.Path));
        var finder = new NameFinder(contract.ReferenceClass);
        context.Module.Accept(finder);
        var names = finder.IsDefined ? [] : finder.Found.Select(node => this.Error(node, $"The reference '{contract.ReferenceClass}' is used.", node.Name));
        return inherits.Concat(uses).Concat(names);
    }

    private static bool IsReference(string path, string reference) =>
        !path.StartsWith("torch.", StringComparison.Ordinal) && !path.StartsWith("triton.", StringComparison.Ordinal) && path.Split('.').Skip(1).Contains(reference);

    /// <summary>Finds the reference's name where the candidate does not define it.</summary>
    private sealed class NameFinder(string name) : SyntaxWalker
    {
        public bool IsDefined { get; private set; }

        public List<NameExpression> Found { get; } = [];

        public override bool VisitClassDefinition(ClassDefinition node)
        {
            IsDefined |= node.Name == name;
            return base.VisitClassDefinition(node);
        }

        public override bool VisitAssignStatement(AssignStatement node)
        {
            IsDefined |= node.Targets.Any(target => target is NameExpression assigned && assigned.Name == name);
            return base.VisitAssignStatement(node);
        }

        public override bool VisitNameExpression(NameExpression node)
        {
            if (node.Name == name)
            {
                Found.Add(node);
            }

            return base.VisitNameExpression(node);
        }
    }
}
