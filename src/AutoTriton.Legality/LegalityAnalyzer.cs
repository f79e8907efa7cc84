using System.Collections.Immutable;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Legality.Rules;
using AutoTriton.Legality.Semantics;
using AutoTriton.Python;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality;

/// <summary>Decides whether a candidate is really a Triton kernel that does the work, from its syntax tree and without running it.</summary>
/// <remarks>
/// Paths are followed from the contract's entry point through the candidate's functions, classes and kernels; names are
/// resolved through imports, aliases and rebinding. What cannot be decided is a warning, and
/// <see cref="LegalityResult.IsUndecided"/> says so. Safe to use from several threads.
/// </remarks>
public sealed class LegalityAnalyzer
{
    private readonly ImmutableArray<ILegalityRule> _rules;

    /// <summary>Makes an analyzer with the library's rules.</summary>
    public LegalityAnalyzer()
        : this([])
    {
    }

    /// <summary>Makes an analyzer with the library's rules and further ones.</summary>
    /// <param name="rules">The host's own rules.</param>
    /// <exception cref="ArgumentException">Two rules have one id.</exception>
    public LegalityAnalyzer(IEnumerable<ILegalityRule> rules)
        : this(LegalityRules.Default, rules)
    {
    }

    private LegalityAnalyzer(IEnumerable<ILegalityRule> first, IEnumerable<ILegalityRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = [.. first, .. rules];
        if (_rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two rules have the id '{twice.Key}'; give the new one another id.", nameof(rules));
        }
    }

    /// <summary>Makes an analyzer with these rules alone, for looking at a rule by itself. Candidates are judged by all rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The analyzer.</returns>
    /// <exception cref="ArgumentException">Two rules have one id.</exception>
    public static LegalityAnalyzer Only(params IEnumerable<ILegalityRule> rules) => new([], rules);

    /// <summary>How many steps an analysis may take before it ends undecided: a step is about one node of the syntax tree on one path. Must be positive.</summary>
    /// <value>500,000</value>
    public int MaximumSteps { get; init; } = 500_000;

    /// <summary>Analyzes source text.</summary>
    /// <param name="source">The candidate's source.</param>
    /// <param name="contract">How it is called.</param>
    /// <param name="level">What is asked of it.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <returns>What was found; for text that is not Python one finding with the id AT1001.</returns>
    public LegalityResult Analyze(string source, KernelContract contract, LegalityLevel level, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            return Analyze(PythonParser.Parse(source), contract, level, cancellationToken);
        }
        catch (PythonSyntaxException error)
        {
            var finding = new Finding("AT1001", FindingSeverity.Error, $"It is not Python: {error.Reason}.") { Location = error.Span };
            return new LegalityResult(level, [finding]) { IsParsed = false };
        }
    }

    /// <summary>Analyzes a syntax tree.</summary>
    /// <param name="module">The candidate.</param>
    /// <param name="contract">How it is called.</param>
    /// <param name="level">What is asked of it.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <returns>What was found.</returns>
    public LegalityResult Analyze(ModuleNode module, KernelContract contract, LegalityLevel level, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaximumSteps);
        var model = CandidateModel.Of(module, contract, level, MaximumSteps, cancellationToken);
        var context = new LegalityContext(module, contract, level, model);
        var findings = _rules.Where(rule => rule.Level <= level).SelectMany(rule => rule.Check(context))
            .OrderBy(finding => finding.Location?.StartLine ?? 0).ThenBy(finding => finding.Location?.StartColumn ?? 0).ToImmutableArray();
        return new LegalityResult(level, findings)
        {
            IsUndecided = level > LegalityLevel.Paper && (model.Limit is not null || model.Undecided.Any()),
            LaunchedKernels = [.. model.LaunchedKernels],
        };
    }
}
