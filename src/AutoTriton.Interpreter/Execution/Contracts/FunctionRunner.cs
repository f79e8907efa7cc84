using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution.References;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Interpreter.Host.Objects;

namespace AutoTriton.Interpreter.Execution.Contracts;

/// <summary>The function contract: a named function on each side, on the same arguments.</summary>
internal sealed class FunctionRunner(KernelTask task, FunctionContract contract, ReferenceCache references) : CallRunner(task, references)
{
    protected override ReferenceResult RunReference(World world, ModuleScope scope, long seed, EmbeddedExecutorOptions options)
    {
        var function = ReferenceRunner.Need(Task, scope, contract.ReferenceFunction);
        var inputs = ReferenceRunner.Need(Task, scope, contract.InputsFunction);
        return new ReferenceResult(InputSets.Make(
            world, seed, options.InputScales, inputs, arguments => TorchSteps.CallWithoutGradients(world, function, arguments)));
    }

    protected override object Prepare(World world, ModuleScope scope, ReferenceResult reference) => Need(scope, contract.EntryPoint);
}
