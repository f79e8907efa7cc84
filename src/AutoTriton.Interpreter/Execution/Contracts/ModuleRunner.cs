using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution.References;
using AutoTriton.Interpreter.Execution.Values;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Interpreter.Host.Objects;

namespace AutoTriton.Interpreter.Execution.Contracts;

/// <summary>
/// The module contract: both classes are made with the same seed and arguments. Where every tensor of the candidate's
/// <c>state_dict</c> has a name and shape of the reference's, it takes the reference's values, constants among them made
/// random; else both keep what their constructors made.
/// </summary>
internal sealed class ModuleRunner(KernelTask task, ModuleContract contract, ReferenceCache references) : CallRunner(task, references)
{
    protected override ReferenceResult RunReference(World world, ModuleScope scope, long seed, EmbeddedExecutorOptions options, bool keepsConstants)
    {
        TorchSteps.Seed(world, seed);
        var init = scope.Names.TryGetValue(contract.InitInputsFunction, out var makeInit) ? Ops.Call(makeInit) : new PyList();
        TorchSteps.ShowOnDevice(init);
        var taken = Snapshots.Capture(init);
        var type = ReferenceRunner.Need(Task, scope, contract.ReferenceClass);
        var model = Construct(world, type, init, seed);
        var isRandomised = !keepsConstants && ConstantParameters.Randomise(model, seed);
        var state = ModuleState.Capture(model);
        object Exact()
        {
            var exact = Construct(world, type, taken.Restore([]), seed);
            ModuleState.Load(exact, state);
            return Ops.CallMethod(exact, "double");
        }

        var reference = new ReferenceCall(world, arguments => TorchSteps.CallWithoutGradients(world, model, arguments), MakeExact(world, model, Exact, options));
        var inputs = ReferenceRunner.Need(Task, scope, contract.InputsFunction);
        var sets = new InputSets(reference, inputs, seed).Make(options.InputScales, contract.AllowsOtherSizes);
        return new ReferenceResult(Float64Oracle.Complete(reference, sets, state)) { InitInputs = taken, State = state, IsRandomised = isRandomised };
    }

    protected override object Prepare(CandidateRun run, World world, ModuleScope scope, ref ReferenceResult reference)
    {
        var model = Construct(world, Need(scope, contract.CandidateClass), reference.InitInputs!.Restore([]), world.Seed);
        if (reference.State is not { } state)
        {
            return model;
        }

        var foreign = ModuleState.NamesNotIn(model, state);
        if (foreign.Count == 0)
        {
            ModuleState.Load(model, state);
        }
        else if (reference.IsRandomised)
        {
            run.Note(new Finding(
                "EXE001",
                FindingSeverity.Warning,
                $"the candidate's {string.Join(", ", foreign.Take(4))} {(foreign.Count == 1 ? "is" : "are")} not in the reference's state_dict with the same shape, so parameters keep the constants that the constructors gave them: that it uses them is not shown"));
            reference = Reference(run, keepsConstants: true);
        }

        return model;
    }

    private static Func<Func<object[], object>>? MakeExact(World world, object model, Func<object> make, EmbeddedExecutorOptions options)
    {
        if (!options.ComparesWithFloat64 || !Ops.TryGetAttribute(model, "double", out _))
        {
            return null;
        }

        return () =>
        {
            var exact = make();
            return arguments => TorchSteps.CallWithoutGradients(world, exact, arguments);
        };
    }

    private static object Construct(World world, object type, object init, long seed)
    {
        TorchSteps.Seed(world, seed);
        return TorchSteps.ToDevice(Ops.Call(type, Arguments(init)));
    }

    /// <summary>Constructor arguments: a list, or a list of positional ones with a dict of named ones behind, or a dict.</summary>
    internal static CallArguments Arguments(object init)
    {
        if (init is PyDict only)
        {
            return Named([], only);
        }

        var items = TorchSteps.ToArguments(init);
        return items is [PyList positional, PyDict named] && named.Keys.All(key => key is string)
            ? Named([.. positional.Items], named)
            : new CallArguments(items);
    }

    private static CallArguments Named(object[] positional, PyDict named) =>
        new(positional, [.. named.Keys.Cast<string>()], [.. named.Values]);
}
