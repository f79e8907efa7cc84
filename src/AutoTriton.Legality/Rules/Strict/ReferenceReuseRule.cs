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
            .Where(use => use.Kind == UseKind.Import && use.Path.Split('.')[^1] == contract.ReferenceClass)
            .Select(use => this.Error(use.Node, $"The reference '{contract.ReferenceClass}' is imported.", use.Path));
        return inherits.Concat(uses);
    }
}
