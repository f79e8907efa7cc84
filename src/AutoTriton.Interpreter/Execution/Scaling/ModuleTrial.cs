using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution.Contracts;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Interpreter.Host.Objects;

namespace AutoTriton.Interpreter.Execution.Scaling;

/// <summary>Runs the reference of a module contract once, as harnesses of KernelBench's format do: seeded before each step, without gradients.</summary>
internal static class ModuleTrial
{
    /// <summary>Makes the module and its inputs and calls it.</summary>
    /// <param name="world">The world, entered.</param>
    /// <param name="scope">The reference's module, which ran in it.</param>
    /// <param name="contract">The names to look for.</param>
    /// <param name="seed">The seed before making the constructor's arguments, the module, the inputs, and before the call.</param>
    /// <returns>What the module answers.</returns>
    /// <exception cref="HostFault">The module lacks a name that the contract asks for.</exception>
    public static object Run(World world, ModuleScope scope, ModuleContract contract, long seed)
    {
        TorchSteps.Seed(world, seed);
        var init = scope.Names.TryGetValue(contract.InitInputsFunction, out var makeInit) ? Ops.Call(makeInit) : new PyList();
        TorchSteps.Seed(world, seed);
        var model = Ops.Call(Need(scope, contract.ReferenceClass), ModuleRunner.Arguments(init));
        TorchSteps.Seed(world, seed);
        var inputs = Ops.Call(Need(scope, contract.InputsFunction));
        TorchSteps.Seed(world, seed);
        return TorchSteps.CallWithoutGradients(world, model, inputs is PyTuple tuple ? tuple.Items : inputs is PyList list ? [.. list.Items] : [inputs]);
    }

    private static object Need(ModuleScope scope, string name) => scope.Names.TryGetValue(name, out var value)
        ? value
        : throw new HostFault(FailureKind.Contract, $"the reference does not define '{name}'");
}
