using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution.References;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Interpreter.Host.Objects;

namespace AutoTriton.Interpreter.Execution.Contracts;

/// <summary>The function contract: a named function on each side, on the same arguments.</summary>
internal sealed class FunctionRunner(KernelTask task, FunctionContract contract, ReferenceCache references) : CallRunner(task, references)
{
    protected override ReferenceResult RunReference(World world, ModuleScope scope, long seed, EmbeddedExecutorOptions options, bool keepsConstants)
    {
        var function = ReferenceRunner.Need(Task, scope, contract.ReferenceFunction);
        object Call(object[] arguments) => TorchSteps.CallWithoutGradients(world, function, arguments);
        var reference = new ReferenceCall(world, Call, options.ComparesWithFloat64 ? () => Call : null);
        var inputs = ReferenceRunner.Need(Task, scope, contract.InputsFunction);
        var sets = new InputSets(reference, inputs, seed).Make(options.InputScales, contract.AllowsOtherSizes);
        return new ReferenceResult(Float64Oracle.Complete(reference, sets, null));
    }

    protected override object Prepare(CandidateRun run, World world, ModuleScope scope, ref ReferenceResult reference) => Need(scope, contract.EntryPoint);
}
