using AutoTriton.Interpreter.Kernels.Sanitizing;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>The findings of all launches of a session: one for each kind and place, with the count over all.</summary>
internal sealed class SessionFindings
{
    private readonly Dictionary<(SanitizerFindingKind, string, SourceSpan, string, SourceSpan?), SanitizerFinding> _findings = [];

    public IReadOnlyCollection<SanitizerFinding> All => _findings.Values;

    /// <summary>The finding of an operator of PyTorch's that reads what nobody wrote.</summary>
    public static SanitizerFinding OfHost(string reader, long element, SourceSpan location) =>
        new(SanitizerFindingKind.UninitializedLoad, "", reader, location, 0, 0, 0, "the tensor it is given", 0, 1) { Element = element };

    public void Add(IEnumerable<SanitizerFinding> findings)
    {
        foreach (var finding in findings)
        {
            var key = (finding.Kind, finding.Kernel, finding.Location, finding.Function, finding.Other?.Location);
            _findings[key] = _findings.TryGetValue(key, out var known) ? known with { Count = known.Count + finding.Count } : finding;
        }
    }
}
