using AutoTriton.Core.Execution;
using AutoTriton.Legality;

/// <summary>A user's legality rule: a candidate has few kernels.</summary>
internal sealed class FewKernelsRule : ILegalityRule
{
    public string Id => "MY001";

    public string Title => "At most two kernels";

    public LegalityLevel Level => LegalityLevel.Paper;

    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Kernels.Skip(2).Select(kernel => new Finding(Id, FindingSeverity.Error, $"'{kernel.Name}' is one kernel too many.") { Location = kernel.Span });
    }
}
