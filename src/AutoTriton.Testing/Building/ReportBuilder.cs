using System.Collections.Immutable;
using AutoTriton.Core.Execution;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Testing.Building;

/// <summary>Builds reports as an executor makes them. What no executor could say is refused when the report is built.</summary>
public sealed class ReportBuilder
{
    private readonly ExecutionStage _stage;
    private readonly List<Finding> _findings = [];
    private readonly List<LaunchEvidence> _launches = [];
    private readonly List<OutputComparison> _outputs = [];
    private ExecutionFailure? _failure;
    private KernelTiming? _timing;
    private bool? _reached;

    private ReportBuilder(ExecutionStage stage) => _stage = stage;

    /// <summary>Begins a report.</summary>
    /// <param name="stage">The furthest stage.</param>
    /// <returns>The builder.</returns>
    public static ReportBuilder At(ExecutionStage stage) => new(stage);

    /// <summary>Says why the candidate came no further.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="message">A sentence.</param>
    /// <param name="line">The line of the candidate's source, from 1; or null.</param>
    /// <returns>This builder.</returns>
    public ReportBuilder Failing(FailureKind kind, string message, int? line = null)
    {
        _failure = new ExecutionFailure(kind, message) { Location = line is { } at ? new SourceSpan(at, 0, at, 0) : null };
        return this;
    }

    /// <summary>Adds a finding.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="severity">How much it weighs.</param>
    /// <param name="message">A sentence.</param>
    /// <param name="line">The line, from 1; or null.</param>
    /// <returns>This builder.</returns>
    public ReportBuilder WithFinding(string id, FindingSeverity severity, string message, int? line = null)
    {
        _findings.Add(new Finding(id, severity, message) { Location = line is { } at ? new SourceSpan(at, 0, at, 0) : null });
        return this;
    }

    /// <summary>Adds the launches of a kernel.</summary>
    /// <param name="kernel">Its name.</param>
    /// <param name="programs">Program instances of each launch.</param>
    /// <param name="count">How many launches.</param>
    /// <returns>This builder.</returns>
    public ReportBuilder WithLaunch(string kernel, int programs = 1, int count = 1)
    {
        _launches.Add(new LaunchEvidence(kernel, count, (long)programs * count) { Grid = (programs, 1, 1) });
        return this;
    }

    /// <summary>Adds an output that matches.</summary>
    /// <param name="elements">Its elements.</param>
    /// <returns>This builder.</returns>
    public ReportBuilder WithOutput(long elements = 1024) => With(elements, 0, 0);

    /// <summary>Adds an output that differs, and the failure that goes with it.</summary>
    /// <param name="mismatched">The elements that differ; at least 1.</param>
    /// <param name="elements">All its elements.</param>
    /// <param name="relativeError">The largest relative error.</param>
    /// <returns>This builder.</returns>
    public ReportBuilder WithMismatch(long mismatched, long elements, double relativeError = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mismatched, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mismatched, elements);
        _failure ??= new ExecutionFailure(FailureKind.Mismatch, $"output differs at {mismatched} of {elements} elements.");
        return With(elements, mismatched, relativeError);
    }

    /// <summary>Adds measured times.</summary>
    /// <param name="milliseconds">The candidate's median; above 0.</param>
    /// <param name="spread">The standard error of both means, relative to them; not negative.</param>
    /// <param name="eager">The reference's median, or null.</param>
    /// <param name="repeats">How many repeats.</param>
    /// <returns>This builder.</returns>
    public ReportBuilder WithTiming(double milliseconds, double spread = 0.004, double? eager = null, int repeats = 100)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(milliseconds);
        ArgumentOutOfRangeException.ThrowIfNegative(spread);
        _timing = new KernelTiming(milliseconds, repeats) { RelativeStandardError = spread, EagerMilliseconds = eager, EagerRelativeStandardError = eager is null ? null : spread };
        return this;
    }

    /// <summary>Says whether what a kernel wrote reached an output.</summary>
    /// <param name="reached">Whether it did.</param>
    /// <returns>This builder.</returns>
    public ReportBuilder KernelOutputReachedResult(bool reached)
    {
        _reached = reached;
        return this;
    }

    /// <summary>Builds the report.</summary>
    /// <returns>The report.</returns>
    /// <exception cref="InvalidOperationException">No executor could say this; every contradiction is named.</exception>
    public ExecutionReport Build()
    {
        string[] wrong = [.. Contradictions()];
        return wrong.Length > 0
            ? throw new InvalidOperationException($"No executor makes such a report. {string.Join(" ", wrong)}")
            : new ExecutionReport
            {
                Stage = _stage,
                Failure = _failure,
                Findings = [.. _findings],
                Timing = _timing,
                Executor = "built",
                Evidence = new ExecutionEvidence { Launches = [.. _launches], Outputs = [.. _outputs], KernelOutputReachedResult = _reached },
            };
    }

    private ReportBuilder With(long elements, long mismatched, double relativeError)
    {
        _outputs.Add(new OutputComparison($"output[{_outputs.Count}]", 0, mismatched == 0)
        {
            DType = "float32",
            Tolerance = 1e-4,
            Elements = elements,
            MismatchedElements = mismatched,
            MaxRelativeError = relativeError,
            MaxAbsoluteError = relativeError,
            Difference = mismatched == 0 ? null : $"{mismatched} of {elements} elements differ",
        });
        return this;
    }

    private IEnumerable<string> Contradictions()
    {
        var isMatch = _stage >= ExecutionStage.Matched;
        var differs = _outputs.Any(output => !output.IsMatch);
        (bool Wrong, string Why)[] rules =
        [
            (isMatch && _failure is not null, $"A candidate at {_stage} has no failure: leave out Failing, or begin at an earlier stage."),
            (!isMatch && _failure is null, $"A candidate that ends at {_stage} has a reason: add Failing."),
            (isMatch && differs, $"At {_stage} every output matches: leave out WithMismatch, or begin at Ran."),
            (_failure?.Kind == FailureKind.Mismatch != differs, "A mismatch and an output that differs go together: add WithMismatch, or another failure."),
            (_failure?.Kind == FailureKind.Mismatch && _stage != ExecutionStage.Ran, $"Outputs are compared once a candidate ran: begin a mismatch at Ran, not at {_stage}."),
            (_failure?.Kind is FailureKind.NoCandidate or FailureKind.Syntax && _stage != ExecutionStage.None, $"What is not Python reaches nothing: begin at None, not at {_stage}."),
            (_failure?.Kind == FailureKind.Illegal && _stage != ExecutionStage.Parsed, $"What is refused as illegal ends at Parsed, not at {_stage}."),
            (_stage == ExecutionStage.Measured != (_timing is not null), "Times and the stage Measured go together: add WithTiming, or begin at another stage."),
            (_launches.Count > 0 && _stage < ExecutionStage.Launched && _failure?.Kind is not (FailureKind.Illegal or FailureKind.Compile), $"Nothing is launched before Launched: leave out WithLaunch, or begin later than {_stage}."),
            (_launches.Count == 0 && _reached == true, "Without a launch no kernel's output reaches the result: add WithLaunch."),
        ];
        return rules.Where(rule => rule.Wrong).Select(rule => rule.Why);
    }
}
