using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Host;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Python;

namespace AutoTriton.Interpreter.Execution.References;

/// <summary>Runs trusted references in worlds of their own, and turns their errors into errors of the machine.</summary>
internal static class ReferenceRunner
{
    /// <summary>The Python source of a task's reference.</summary>
    /// <exception cref="KernelExecutorException">The reference has none.</exception>
    public static string SourceOf(KernelTask task) => task.Reference switch
    {
        PyTorchReference reference => reference.Source,
        TritonReference reference => reference.Source,
        _ => throw new KernelExecutorException(
            $"The task '{task.Id}' has a reference of recorded values, which the contract '{task.Contract.Name}' cannot use. Give it a PyTorch or Triton source."),
    };

    /// <summary>Runs a reference's source and then what the contract needs of it.</summary>
    /// <exception cref="KernelExecutorException">The reference is faulty.</exception>
    /// <exception cref="HostFault">The reference needs something that is not supported.</exception>
    public static T Run<T>(KernelTask task, long seed, Func<World, ModuleScope, T> use, CancellationToken cancellation)
    {
        using var world = Worlds.ForReference(seed, cancellation);
        using var entered = world.Enter();
        try
        {
            TorchSteps.Seed(world, seed);
            var scope = ProgramCache.Get(SourceOf(task)).Run(world);
            return use(world, scope);
        }
        catch (PythonSyntaxException error)
        {
            throw Faulty(task, error.Message, error);
        }
        catch (PythonException error)
        {
            throw Faulty(task, Failures.Describe(error), error);
        }
        catch (HostFault fault) when (fault.Kind != FailureKind.NotSupported)
        {
            throw Faulty(task, fault.Message, fault);
        }
    }

    /// <summary>A name that the contract asks the reference for.</summary>
    public static object Need(KernelTask task, ModuleScope scope, string name) => scope.Names.TryGetValue(name, out var value)
        ? value
        : throw new KernelExecutorException($"The reference of the task '{task.Id}' does not define '{name}', which its contract names.");

    private static KernelExecutorException Faulty(KernelTask task, string message, Exception cause) =>
        new($"The reference of the task '{task.Id}' failed: {message}", cause);
}
