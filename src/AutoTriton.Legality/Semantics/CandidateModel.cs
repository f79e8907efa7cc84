using System.Collections.Immutable;
using AutoTriton.Core.Tasks;
using AutoTriton.Legality.Semantics.Evaluation;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics;

/// <summary>What is known of a candidate: its kernels, and what following its entry points showed.</summary>
internal sealed class CandidateModel
{
    private readonly Evaluator _evaluator;
    private string[]? _usedPaths;

    private CandidateModel(Evaluator evaluator) => _evaluator = evaluator;

    /// <summary>The jit functions in the order of the source.</summary>
    public IReadOnlyList<FunctionDefinition> Kernels { get; private set; } = [];

    /// <summary>What was found from each entry point.</summary>
    public ImmutableArray<EntryFact> Entries { get; private set; } = [];

    /// <summary>Why there is no entry point, or null.</summary>
    public string? EntryProblem { get; private set; }

    /// <summary>Why the analysis came to no end, or null.</summary>
    public string? Limit { get; private set; }

    /// <summary>What was seen while the module's own statements were followed.</summary>
    public FactCollection ModuleFacts { get; private set; } = new();

    /// <summary>What was seen while the entry points were followed.</summary>
    public FactCollection Facts { get; private set; } = new();

    /// <summary>What could not be followed: in the module's own statements, and from the entry points.</summary>
    public IEnumerable<UndecidedFact> Undecided => ModuleFacts.Undecided.Concat(Facts.Undecided).Distinct();

    /// <summary>Whether a path's result comes from something that could not be followed, so that only a run tells whether a kernel made it.</summary>
    public bool IsOpen(Outcome outcome) => outcome.Result is { Must: false } result && result.Sources.HasFlag(Sources.Unknown) && Undecided.Any(fact => !fact.IsState);

    /// <summary>Whether something that could not be followed may launch a kernel that is not seen.</summary>
    public bool MayLaunchUnseen => Undecided.Any(fact => fact is { IsState: false, IsRecursion: false });

    /// <summary>All launches from entry points that do something, by kernel.</summary>
    public IEnumerable<string> LaunchedKernels => Entries.SelectMany(entry => entry.Launches).Where(launch => launch.IsEffective).Select(launch => launch.Kernel).Distinct();

    /// <summary>The full name of every thing of a library that is used, once each.</summary>
    public IReadOnlyList<string> UsedPaths =>
        _usedPaths ??= [.. ModuleFacts.Uses.Concat(Facts.Uses).Select(use => use.Path).Distinct(StringComparer.Ordinal)];

    public static CandidateModel Of(ModuleNode module, KernelContract contract, LegalityLevel level, int maximumSteps, CancellationToken cancellationToken)
    {
        var evaluator = new Evaluator(maximumSteps, cancellationToken);
        var model = new CandidateModel(evaluator);
        try
        {
            evaluator.RunModule(module);
            evaluator.MarkLasting();
            model.ModuleFacts = evaluator.TakeFacts();
            if (level > LegalityLevel.Paper)
            {
                var entries = new EntryPoints(evaluator, module, contract).Follow();
                model.Entries = entries.Entries;
                model.EntryProblem = entries.Problem;
                model.Facts = evaluator.TakeFacts();
            }
        }
        catch (AnalysisBudgetException)
        {
            model.Limit = $"the analysis ended after {maximumSteps:N0} steps";
            model.Facts = evaluator.TakeFacts();
        }

        model.Kernels = KernelFinder.Find(module, model, evaluator.KernelNodes);
        return model;
    }

    /// <summary>The full name of what an expression names in the module, or null where it is the candidate's own or unknown.</summary>
    public string? ResolvePath(Expression expression)
    {
        switch (expression)
        {
            case NameExpression name:
                return _evaluator.Module.Lookup(name.Name) is ExternalValue external ? external.Path : null;
            case AttributeExpression attribute when ResolvePath(attribute.Value) is { } owner:
                return LibraryPaths.Canonical($"{owner}.{attribute.Name}");
            default:
                return null;
        }
    }
}
