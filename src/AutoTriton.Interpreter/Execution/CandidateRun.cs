using System.Collections.Immutable;
using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Execution.Contracts;
using AutoTriton.Interpreter.Host;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.Host.Triton;
using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Python;

namespace AutoTriton.Interpreter.Execution;

/// <summary>One candidate on its way through the stages, and the report of it.</summary>
internal sealed class CandidateRun(ExecutionRequest request, EmbeddedExecutorOptions options, CancellationToken cancellation)
{
    private readonly List<OutputComparison> _comparisons = [];
    private readonly List<Finding> _findings = [];
    private ExecutionStage _stage = ExecutionStage.None;
    private ExecutionFailure? _failure;
    private ExecutionEvidence _evidence = ExecutionEvidence.None;

    public ExecutionRequest Request { get; } = request;

    public EmbeddedExecutorOptions Options { get; } = options;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Whether a <c>dot</c> of the candidate's used TF32.</summary>
    public bool UsedTf32 { get; private set; }

    public bool? KernelOutputReachedResult { get; set; }

    /// <summary>How often the entry point was called.</summary>
    public int Calls { get; private set; }

    /// <summary>The bytes that calls took and gave.</summary>
    public long CallBytes { get; private set; }

    /// <summary>The comparisons so far.</summary>
    public IReadOnlyList<OutputComparison> Comparisons => _comparisons;

    public void Fail(FailureKind kind, string message) => _failure ??= new ExecutionFailure(kind, message);

    /// <summary>Adds a finding that is not the sanitizer's.</summary>
    public void Note(Finding finding) => _findings.Add(finding);

    /// <summary>Notes a call of the entry point.</summary>
    public void NoteCall(long bytes)
    {
        Calls++;
        CallBytes += bytes;
    }

    public void Add(IEnumerable<OutputComparison> comparisons) => _comparisons.AddRange(comparisons);

    /// <summary>Runs the candidate as its contract says.</summary>
    public void Execute(ContractRunner contract)
    {
        try
        {
            var program = Compile();
            if (program is not null)
            {
                _stage = ExecutionStage.Parsed;
                contract.Run(this, program);
            }
        }
        catch (HostFault fault)
        {
            // Faults of the candidate are handled in Within; this one is the reference's: it is not supported.
            _failure ??= Failures.Of(new HostFault(fault.Kind, $"the reference: {fault.Message}"));
        }
    }

    /// <summary>Runs a part of the candidate in a world; errors become the failure of the run.</summary>
    /// <returns>Whether it ran to its end.</returns>
    public bool Within(World world, Action part)
    {
        var session = LaunchSession.Of(world);
        try
        {
            part();
            return true;
        }
        catch (PythonException error)
        {
            _failure ??= Failures.Of(error);
        }
        catch (HostFault fault)
        {
            _failure ??= Failures.Of(fault);
        }
        catch (OutOfMemoryException)
        {
            Fail(FailureKind.ResourceLimit, "the machine has no memory left for it");
        }
        catch (Exception error) when (error is not (OperationCanceledException or KernelExecutorException))
        {
            Fail(FailureKind.NotSupported, $"the embedded executor met an error of its own ({error.GetType().Name}: {error.Message})");
        }
        finally
        {
            Observe(world, session);
        }

        return false;
    }

    /// <summary>Notes that every input set ran, and whether every output matches.</summary>
    public void Conclude(int launches)
    {
        if (launches == 0)
        {
            Fail(FailureKind.NotLaunched, _stage == ExecutionStage.Compiled ? "every launch had an empty grid, so no program of a kernel ran" : "no Triton kernel was launched");
            return;
        }

        _stage = ExecutionStage.Ran;
        if (_comparisons.Find(comparison => !comparison.IsMatch) is { } wrong)
        {
            Fail(FailureKind.Mismatch, $"input set {wrong.InputSet}: {wrong.Difference}");
            return;
        }

        _stage = ExecutionStage.Matched;
    }

    public ExecutionReport Report() => new()
    {
        Stage = _stage,
        Failure = _failure,
        Findings = [.. _findings],
        TimingAbsence = Request.Measure ? NoTiming() : null,
        Evidence = _evidence with
        {
            Calls = Calls,
            CallBytes = Calls > 0 ? CallBytes : null,
            Outputs = [.. _comparisons],
            KernelOutputReachedResult = KernelOutputReachedResult,
        },
    };

    private TimingAbsence NoTiming() => _stage >= ExecutionStage.Matched
        ? new TimingAbsence(TimingAbsenceReason.NoDevice, "The embedded executor has no GPU, so it measures no time. Evidence.Launches says what the kernels moved and computed; RooflineEstimator makes an estimate of it.")
        : new TimingAbsence(TimingAbsenceReason.NotMatched, "The candidate did not match, so its time would say nothing.");

    private HostProgram? Compile()
    {
        try
        {
            return Request.CandidateModule is { } module ? HostProgram.Compile(module, Request.CandidateSource) : HostProgram.Compile(Request.CandidateSource);
        }
        catch (PythonSyntaxException error)
        {
            _failure = Failures.Of(error);
        }
        catch (HostFault fault)
        {
            _failure = Failures.Of(fault);
        }
        catch (PythonException error) when (error.Is(ExceptionTypes.RecursionError))
        {
            Fail(FailureKind.Syntax, "the source is nested too deeply");
        }

        return null;
    }

    private void Observe(World world, LaunchSession session)
    {
        // A kernel that did not compile keeps the candidate below Compiled, whatever other kernels of it ran before.
        var seen = session.Count > 0 ? ExecutionStage.Launched : session.HasCompiled ? ExecutionStage.Compiled : ExecutionStage.Parsed;
        _stage = _failure is not null && session.LastRefusal is not null ? ExecutionStage.Parsed : (ExecutionStage)Math.Max((int)_stage, (int)seen);

        UsedTf32 |= session.UsedTf32;
        _findings.AddRange(session.Findings.Select(SanitizerReport.Of));
        _evidence = new ExecutionEvidence
        {
            Launches = [.. _evidence.Launches.Concat(session.Evidence)
                .GroupBy(launch => (launch.Kernel, launch.Grid))
                .Select(same => same.Aggregate((sum, launch) => sum.Plus(launch)))],
            HostOperators = _evidence.HostOperators.Concat(Operators(world))
                .GroupBy(pair => pair.Key, StringComparer.Ordinal)
                .ToImmutableDictionary(group => group.Key, group => Clamp(group.Sum(pair => (long)pair.Value))),
            Output = _evidence.Output + world.Output,
        };
    }

    private static IEnumerable<KeyValuePair<string, int>> Operators(World world) => TensorArena.Of(world).OperatorCalls
        .GroupBy(pair => pair.Key.Split('.')[0], StringComparer.Ordinal)
        .Select(group => KeyValuePair.Create(group.Key, Clamp(group.Sum(pair => pair.Value))));

    private static int Clamp(long count) => (int)Math.Min(count, int.MaxValue);
}
