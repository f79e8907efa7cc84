using System.Runtime.InteropServices;
using AutoTriton.Interpreter.PyTorch.Functions;
using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Binding;

/// <summary>Calls an operator of libtorch with bound values and makes Python objects of the outcome.</summary>
internal static class OperatorCall
{
    /// <summary>Calls an operator.</summary>
    /// <param name="target">The operator.</param>
    /// <param name="values">One value for each of its parameters.</param>
    /// <param name="arguments">The Python arguments that they come from.</param>
    /// <param name="shared">What was given beside them.</param>
    public static object Invoke(TorchOperator target, object?[] values, in CallArguments arguments, in SharedArguments shared)
    {
        var arena = TensorArena.Current;
        var inputs = TensorInputs.Of(arguments);
        var device = shared.Device ?? inputs.Device(target.Schema) ?? DefaultDevice.Current;
        arena.CountCall(target.Schema.FullName);
        MemoryGuard.Check(arena, target.Schema, values);
        MemoryUse.Check(arena, target.Schema, values);
        if (target.Schema.IsInPlace && target.Schema.Name.StartsWith("resize", StringComparison.Ordinal))
        {
            inputs.First?.CheckResize();
        }

        var generator = shared.Generator ?? (RandomOperators.Contains(target.Schema.Name) ? TorchGenerator.Default(World.Current) : null);
        var result = Guarded(() => generator is null ? target.Invoke(values) : generator.With(() => target.Invoke(values)));
        arena.Meter?.AddOperations(OperatorWork.Of(target.Schema, values, Elements(result)));
        var made = Wrap(arena, target.Schema, values, result, device, arguments, inputs);
        if (shared.RequiresGradient && made is PyTensor leaf)
        {
            leaf.Value.requires_grad = true;
        }

        return shared.Output is null ? made : OutputArgument.Fill(shared.Output, made);
    }

    /// <summary>Runs something of TorchSharp's, its errors as Python's RuntimeError with libtorch's words.</summary>
    public static T Guarded<T>(Func<T> body)
    {
        try
        {
            return body();
        }
        catch (TorchOperatorException error)
        {
            throw TorchErrors.Of(error.Message);
        }
        catch (ExternalException error)
        {
            throw TorchErrors.Of(TorchOperatorException.MessageOf(error));
        }
    }

    /// <summary>The same where nothing is returned.</summary>
    public static void Guarded(Action body) => Guarded<object?>(() =>
    {
        body();
        return null;
    });

    private static object Wrap(TensorArena arena, OperatorSchema schema, object?[] values, object? result, TorchDevice device, in CallArguments arguments, TensorInputs inputs)
    {
        switch (result)
        {
            case torch.Tensor tensor when schema.IsInPlace && InPlaceTarget(schema, arguments) is { } target:
                tensor.Dispose();
                Written(arena, target);
                target.HoldGraph(inputs.All);
                if (schema.Name.StartsWith("resize", StringComparison.Ordinal))
                {
                    target.Resized();
                }

                return target;
            case torch.Tensor tensor:
                var made = arena.Adopt(tensor, device, schema.ReturnsView && SharesMemory(tensor, values) ? inputs.First : null);
                made.HoldGraph(inputs.All);
                MemoryUse.NoteResult(arena, schema, values, made);
                return made;
            case torch.Tensor[] tensors:
                var items = tensors.Select(object (tensor) =>
                {
                    var item = arena.Adopt(tensor, device, schema.ReturnsView ? inputs.First : null);
                    item.HoldGraph(inputs.All);
                    return item;
                }).ToArray();
                return new PyTuple(items, schema.Returns is [{ Length: > 0 }, ..] && !schema.ReturnsList ? ResultTuples.Of(schema) : null);
            case long number:
                return Py.Int(number);
            case null:
                return Py.None;
            default:
                return result;
        }
    }

    private static double Elements(object? result) => result switch
    {
        torch.Tensor tensor => tensor.numel(),
        torch.Tensor[] tensors => tensors.Sum(tensor => (double)tensor.numel()),
        _ => 0,
    };

    private static PyTensor? InPlaceTarget(OperatorSchema schema, in CallArguments arguments) =>
        (arguments.Count > 0 ? arguments[0] : arguments.TryGetNamed("input", out var named) || arguments.TryGetNamed(schema.Parameters[0].Name, out named) ? named : null) as PyTensor;

    private static bool SharesMemory(torch.Tensor tensor, object?[] values) =>
        values.Length > 0 && values[0] is torch.Tensor input && (input.numel() == 0 || tensor.numel() == 0 || TensorMemory.Of(input).Address == TensorMemory.Of(tensor).Address);

    /// <summary>Notes that a tensor was written in place.</summary>
    public static void Written(TensorArena arena, PyTensor target)
    {
        if (!arena.Storages.IsEmpty)
        {
            arena.Storages.MarkWritten(target.Value);
        }
    }
}
