using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution.Comparison;
using AutoTriton.Interpreter.Execution.References;
using AutoTriton.Interpreter.Execution.Values;
using AutoTriton.Interpreter.Host;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.Host.Triton;

namespace AutoTriton.Interpreter.Execution.Contracts;

/// <summary>The script contract: a test runs behind the file, in its module, and leaves values in a variable.</summary>
internal sealed class ScriptRunner(KernelTask task, ScriptContract contract, ReferenceCache references) : ContractRunner
{
    public override void Run(CandidateRun run, HostProgram candidate)
    {
        var seed = run.Request.Seed;
        var reference = references.GetOrRun(ReferenceKey.Of(task, seed, []), () => ReferenceRunner.Run(task, seed, (world, scope) =>
        {
            RunTest(world, scope, seed);
            var values = Snapshots.Capture(ReferenceRunner.Need(task, scope, contract.ResultVariable));
            return new ReferenceResult([new ExpectedSet(seed, values, values, values)]);
        }, run.Cancellation));
        Snapshot? result = null;
        var launches = 0;
        using (var world = Worlds.ForCandidate(run.Request, run.Options, run.Cancellation))
        using (world.Enter())
        {
            if (!run.Within(world, () => result = RunAndCompare(run, world, candidate, reference.Sets[0].Output)))
            {
                return;
            }

            launches = LaunchSession.Of(world).Count;
        }

        run.Conclude(launches);
        if (run.Options.TraceKernelOutput && run.Report().IsMatch)
        {
            run.KernelOutputReachedResult = Trace(run, candidate, result!);
        }
    }

    private Snapshot RunAndCompare(CandidateRun run, World world, HostProgram candidate, Snapshot expected)
    {
        var value = RunScript(world, candidate, run.Request.Seed);
        var comparer = new OutputComparer(0, task.Tolerance, LaunchSession.Of(world).UsedTf32);
        comparer.Compare(contract.ResultVariable, value, expected);
        run.Add(comparer.Comparisons);
        return Snapshots.Capture(value);
    }

    private object RunScript(World world, HostProgram candidate, long seed)
    {
        TorchSteps.Seed(world, seed);
        var scope = candidate.Run(world);
        RunTest(world, scope, seed);
        return Need(scope, contract.ResultVariable);
    }

    private void RunTest(World world, ModuleScope scope, long seed)
    {
        TorchSteps.Seed(world, seed);
        ProgramCache.Get(contract.TestSource).Run(world, scope: scope);
    }

    private bool? Trace(CandidateRun run, HostProgram candidate, Snapshot first)
    {
        using var world = Worlds.ForCandidate(run.Request, run.Options, run.Cancellation);
        using var entered = world.Enter();
        var session = LaunchSession.Of(world);
        session.Disturbs = true;
        session.FailsOnFindings = false;
        try
        {
            return !SnapshotEquality.Same(Snapshots.Capture(RunScript(world, candidate, run.Request.Seed)), first);
        }
        catch (PythonException)
        {
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
