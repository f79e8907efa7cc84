using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution.References;
using AutoTriton.Interpreter.Execution.Values;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Values;

namespace AutoTriton.Interpreter.Execution.Contracts;

/// <summary>The module contract: both classes are made with the same seed and arguments, and share parameters where names and shapes agree.</summary>
internal sealed class ModuleRunner(KernelTask task, ModuleContract contract, ReferenceCache references) : CallRunner(task, references)
{
    protected override ReferenceResult RunReference(World world, ModuleScope scope, long seed, EmbeddedExecutorOptions options)
    {
        TorchSteps.Seed(world, seed);
        var init = scope.Names.TryGetValue(contract.InitInputsFunction, out var makeInit) ? Ops.Call(makeInit) : new PyList();
        TorchSteps.ShowOnDevice(init);
        var taken = Snapshots.Capture(init);
        var model = Construct(world, ReferenceRunner.Need(Task, scope, contract.ReferenceClass), init, seed);
        var state = Ops.TryGetAttribute(model, "state_dict", out var stateDict) ? Snapshots.Capture(Ops.Call(stateDict)) : null;
        var inputs = ReferenceRunner.Need(Task, scope, contract.InputsFunction);
        var sets = InputSets.Make(world, seed, options.InputScales, inputs, arguments => TorchSteps.CallWithoutGradients(world, model, arguments));
        return new ReferenceResult(sets) { InitInputs = taken, State = state };
    }

    protected override object Prepare(World world, ModuleScope scope, ReferenceResult reference)
    {
        var model = Construct(world, Need(scope, contract.CandidateClass), reference.InitInputs!.Restore([]), world.Seed);
        if (reference.State is MappingSnapshot state && Ops.TryGetAttribute(model, "state_dict", out var stateDict)
            && Ops.Call(stateDict) is PyDict own && Fits(own, state))
        {
            Ops.CallMethod(model, "load_state_dict", state.Restore([]));
        }

        return model;
    }

    private static object Construct(World world, object type, object init, long seed)
    {
        TorchSteps.Seed(world, seed);
        return TorchSteps.ToDevice(Ops.Call(type, Arguments(init)));
    }

    /// <summary>Constructor arguments: a list, or a list of positional ones with a dict of named ones behind, or a dict.</summary>
    private static CallArguments Arguments(object init)
    {
        if (init is PyDict only)
        {
            return Named([], only);
        }

        var items = ToArguments(init);
        return items is [PyList positional, PyDict named] && named.Keys.All(key => key is string)
            ? Named([.. positional.Items], named)
            : new CallArguments(items);
    }

    private static CallArguments Named(object[] positional, PyDict named) =>
        new(positional, [.. named.Keys.Cast<string>()], [.. named.Values]);

    private static bool Fits(PyDict own, MappingSnapshot state) => own.Count > 0 && own.Count == state.Entries.Length
        && state.Entries.All(entry => own.TryGet(entry.Key, out var value) && value is PyTensor tensor && entry.Value is TensorSnapshot expected
            && expected.Read(value => tensor.Value.shape.AsSpan().SequenceEqual(value.shape)));
}
