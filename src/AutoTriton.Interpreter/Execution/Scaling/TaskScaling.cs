using System.Collections.Concurrent;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution.References;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Python;

namespace AutoTriton.Interpreter.Execution.Scaling;

/// <summary>Scales tasks down to a budget, each once, and candidates with them. Safe from several threads.</summary>
internal sealed class TaskScaling(ScaleBudget budget, int size)
{
    private readonly ConcurrentDictionary<(TaskReference Reference, KernelContract Contract), ScaledSource> _known = new();

    /// <summary>The request with smaller sizes, and what was changed; null where nothing is to change.</summary>
    /// <exception cref="KernelExecutorException">The reference is faulty.</exception>
    /// <exception cref="HostFault">The reference needs something that is not supported.</exception>
    public (ExecutionRequest Request, ScaledSource Scaled)? Apply(ExecutionRequest request, CancellationToken cancellation)
    {
        if (request.Task is not { Reference: PyTorchReference reference, Contract: ModuleContract or FunctionContract } task)
        {
            return null;
        }

        var scaled = Find(task, reference.Source, cancellation);
        return scaled.Changes.IsEmpty ? null : (request with
        {
            Task = task with { Reference = new PyTorchReference(scaled.Source) },
            CandidateSource = Candidate(request.CandidateSource, scaled),
        }, scaled);
    }

    private ScaledSource Find(KernelTask task, string source, CancellationToken cancellation)
    {
        var key = (task.Reference, task.Contract);
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_known.Count >= size)
        {
            _known.Clear();
        }

        try
        {
            return _known[key] = SizeSearch.Scale(source, budget, (world, scope) => Run(world, scope, task), cancellation);
        }
        catch (Exception error) when (error is PythonSyntaxException or PythonException or HostFault { Kind: not FailureKind.NotSupported })
        {
            throw new KernelExecutorException($"The reference of the task '{task.Id}' failed at every size: {(error is PythonException python ? Failures.Describe(python) : error.Message)}", error);
        }
    }

    private static void Run(World world, ModuleScope scope, KernelTask task)
    {
        if (task.Contract is ModuleContract module)
        {
            ModuleTrial.Run(world, scope, module, world.Seed);
            return;
        }

        var contract = (FunctionContract)task.Contract;
        TorchSteps.Seed(world, world.Seed);
        var inputs = Ops.Call(ReferenceRunner.Need(task, scope, contract.InputsFunction));
        TorchSteps.CallWithoutGradients(world, ReferenceRunner.Need(task, scope, contract.ReferenceFunction), TorchSteps.ToArguments(inputs));
    }

    private static string Candidate(string source, ScaledSource scaled)
    {
        try
        {
            return ScaledSource.Apply(source, scaled.Changes);
        }
        catch (PythonSyntaxException)
        {
            // The run itself tells what is wrong with it.
            return source;
        }
    }
}
