using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution.References;
using AutoTriton.Interpreter.Host;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Interpreter.Host.Objects;

namespace AutoTriton.Interpreter.Execution.Contracts;

/// <summary>How one kind of contract is run and compared.</summary>
internal abstract class ContractRunner
{
    public static ContractRunner Of(KernelTask task, ReferenceCache references) => task.Contract switch
    {
        ModuleContract contract => new ModuleRunner(task, contract, references),
        FunctionContract contract => new FunctionRunner(task, contract, references),
        ScriptContract contract => new ScriptRunner(task, contract, references),
        LaunchContract contract => new LaunchRunner(task, contract),
        _ => throw new KernelExecutorException($"The task '{task.Id}' has a contract of an unknown kind, {task.Contract.GetType().Name}."),
    };

    public abstract void Run(CandidateRun run, HostProgram candidate);

    /// <summary>A name that the contract asks the candidate for.</summary>
    protected static object Need(ModuleScope scope, string name) => scope.Names.TryGetValue(name, out var value)
        ? value
        : throw new HostFault(FailureKind.Contract, $"the candidate does not define '{name}'");
}
