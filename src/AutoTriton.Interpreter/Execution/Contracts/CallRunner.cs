using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution.Comparison;
using AutoTriton.Interpreter.Execution.References;
using AutoTriton.Interpreter.Execution.Values;
using AutoTriton.Interpreter.Host;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.Host.Triton;
using AutoTriton.Interpreter.PyTorch.Values;

namespace AutoTriton.Interpreter.Execution.Contracts;

/// <summary>What module and function contracts share: something is called on each input set.</summary>
internal abstract class CallRunner(KernelTask task, ReferenceCache references) : ContractRunner
{
    protected KernelTask Task { get; } = task;

    public override void Run(CandidateRun run, HostProgram candidate)
    {
        var request = run.Request;
        var reference = Reference(run, keepsConstants: false);
        using var world = Worlds.ForCandidate(request, run.Options, run.Cancellation);
        using var entered = world.Enter();
        object? function = null;
        List<Snapshot> outputs = [];
        var ran = run.Within(world, () =>
        {
            TorchSteps.Seed(world, request.Seed);
            function = Prepare(run, world, candidate.Run(world), ref reference);
            TensorArena.Of(world).OperatorCalls.Clear();
            for (var i = 0; i < reference.Sets.Length; i++)
            {
                var set = reference.Sets[i];
                var output = CallAndCompare(run, world, function, set, i);
                run.NoteCall(SnapshotBytes.Of(reference.State, set.Inputs, output));
                outputs.Add(output);
            }
        });
        if (ran)
        {
            run.Conclude(LaunchSession.Of(world).Count);
            if (run.Options.TraceKernelOutput && run.Report().IsMatch)
            {
                run.KernelOutputReachedResult = Trace(run, world, function!, reference.Sets[0], outputs[0]);
            }
        }
    }

    /// <summary>Runs the reference on every input set.</summary>
    protected abstract ReferenceResult RunReference(World world, ModuleScope scope, long seed, EmbeddedExecutorOptions options, bool keepsConstants);

    /// <summary>What is called for each input set, from the candidate's module; changes the reference where the candidate cannot be compared to it.</summary>
    protected abstract object Prepare(CandidateRun run, World world, ModuleScope scope, ref ReferenceResult reference);

    /// <summary>What the reference says, run or remembered.</summary>
    protected ReferenceResult Reference(CandidateRun run, bool keepsConstants)
    {
        var seed = run.Request.Seed;
        return references.GetOrRun(ReferenceKey.Of(Task, seed, run.Options, keepsConstants), () => ReferenceRunner.Run(
            Task, seed, (world, scope) => RunReference(world, scope, seed, run.Options, keepsConstants), run.Cancellation));
    }

    private Snapshot CallAndCompare(CandidateRun run, World world, object function, ExpectedSet set, int index)
    {
        var inputs = set.Inputs.Restore([]);
        TorchSteps.Seed(world, set.Seed);
        var output = TorchSteps.CallWithoutGradients(world, function, TorchSteps.ToArguments(inputs));
        var usedTf32 = LaunchSession.Of(world).UsedTf32;
        var comparer = new OutputComparer(index, Task.Tolerance, usedTf32, Math.Abs(set.Scale) < 1);
        comparer.Compare("output", output, set.Output, set.Exact);
        run.Add(comparer.Comparisons);
        run.Add(InputChanges.Of(inputs, set, index, Task.Tolerance, usedTf32));
        return Snapshots.Capture(output);
    }

    /// <summary>Whether the result changes when what kernels store is changed; null where that could not be seen.</summary>
    private static bool? Trace(CandidateRun run, World world, object function, ExpectedSet set, Snapshot first)
    {
        var session = LaunchSession.Of(world);
        session.Disturbs = true;
        session.FailsOnFindings = false;
        try
        {
            TorchSteps.Seed(world, set.Seed);
            var output = TorchSteps.CallWithoutGradients(world, function, TorchSteps.ToArguments(set.Inputs.Restore([])));
            return !SnapshotEquality.Same(Snapshots.Capture(output), first);
        }
        catch (PythonException)
        {
            // The host code stumbled over what the kernels gave: it reached it.
            return true;
        }
        catch (HostFault fault) when (fault.Kind is FailureKind.ResourceLimit or FailureKind.NotSupported)
        {
            return null;
        }
        catch (HostFault)
        {
            return true;
        }
    }
}
