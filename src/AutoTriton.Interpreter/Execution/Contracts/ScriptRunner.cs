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

/// <summary>The script contract: a test runs behind the file, in its module, and leaves values in a variable; under several seeds, each in a world of its own.</summary>
internal sealed class ScriptRunner(KernelTask task, ScriptContract contract, ReferenceCache references) : ContractRunner
{
    public override void Run(CandidateRun run, HostProgram candidate)
    {
        var launches = 0;
        Snapshot? first = null;
        for (var i = 0; i < run.Options.ScriptSeeds; i++)
        {
            // The first seed is the request's own.
            var seed = unchecked(run.Request.Seed + (0x9E3779B9L * i));
            var expected = Reference(run, seed).Sets[0].Output;
            Snapshot? result = null;
            using var world = Worlds.ForCandidate(run.Request, run.Options, run.Cancellation);
            using var entered = world.Enter();
            if (!run.Within(world, () => result = RunAndCompare(run, world, candidate, expected, seed, i)))
            {
                return;
            }

            launches += LaunchSession.Of(world).Count;
            first ??= result;
        }

        run.Conclude(launches);
        if (run.Options.TraceKernelOutput && run.Report().IsMatch)
        {
            run.KernelOutputReachedResult = Trace(run, candidate, first!);
        }
    }

    private ReferenceResult Reference(CandidateRun run, long seed) =>
        references.GetOrRun(ReferenceKey.Of(task, seed, run.Options, keepsConstants: true), () => ReferenceRunner.Run(task, seed, (world, scope) =>
        {
            RunTest(world, scope, seed);
            var values = Snapshots.Capture(ReferenceRunner.Need(task, scope, contract.ResultVariable));
            return new ReferenceResult([new ExpectedSet(seed, values, values, values)]);
        }, run.Cancellation));

    private Snapshot RunAndCompare(CandidateRun run, World world, HostProgram candidate, Snapshot expected, long seed, int set)
    {
        var value = RunScript(world, candidate, seed);
        var comparer = new OutputComparer(set, task.Tolerance, LaunchSession.Of(world).UsedTf32);
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
