using AutoTriton.Interpreter.PyTorch.Binding;
using AutoTriton.Interpreter.PyTorch.Tensors;
using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Autograd;

/// <summary>Runs libtorch's backward pass; what Python functions raise on the way comes out behind it.</summary>
internal static class Gradients
{
    public static void Backward(IReadOnlyList<PyTensor> outputs, IReadOnlyList<object>? gradients, bool retainGraph, bool createGraph, IReadOnlyList<PyTensor>? inputs)
    {
        var seeds = Seeds(outputs, gradients);
        try
        {
            PendingErrors.Around(() => OperatorCall.Guarded(() => torch.autograd.backward(
                [.. outputs.Select(output => output.Value)], seeds, retainGraph || createGraph, createGraph, inputs?.Select(input => input.Value).ToArray())));
        }
        finally
        {
            GC.KeepAlive(outputs);
            GC.KeepAlive(gradients);
            GC.KeepAlive(inputs);
            Release(seeds, gradients);
        }
    }

    /// <summary><c>torch.autograd.grad</c>.</summary>
    public static object Of(BoundArguments arguments)
    {
        var outputs = Tensors(arguments["outputs"]);
        var inputs = Tensors(arguments["inputs"]);
        var given = arguments["grad_outputs"];
        IReadOnlyList<object>? gradients = Py.IsNone(given) ? null : given is PyTensor ? [given] : Ops.ToList(given);
        var seeds = Seeds(outputs, gradients);
        var create = Ops.Truth(arguments["create_graph"]);
        var retain = Py.IsNone(arguments["retain_graph"]) ? create : Ops.Truth(arguments["retain_graph"]);
        var materializes = Ops.Truth(arguments["materialize_grads"]);
        var allowsUnused = materializes || (!Py.IsNone(arguments["allow_unused"]) && Ops.Truth(arguments["allow_unused"]));
        torch.Tensor?[] results = [];
        try
        {
            PendingErrors.Around(() => results = OperatorCall.Guarded(() => TorchGradients.Of(
                [.. outputs.Select(output => output.Value)], [.. inputs.Select(input => input.Value)], seeds, retain, create, allowsUnused)));
        }
        finally
        {
            Release(seeds, gradients);
        }

        return new PyTuple([.. results.Select((result, i) => result is not null ? inputs[i].Arena.Adopt(result, inputs[i].Device)
            : materializes ? TensorOperators.Call("zeros_like", inputs[i])
            : Py.None)]);
    }

    public static List<PyTensor> Tensors(object value) => value is PyTensor single
        ? [single]
        : [.. Ops.ToList(value).Select(item => item as PyTensor ?? throw Raise.TypeError($"expected Tensor, but got {Ops.TypeName(item)}"))];

    private static torch.Tensor[] Seeds(IReadOnlyList<PyTensor> outputs, IReadOnlyList<object>? gradients)
    {
        var seeds = new torch.Tensor[outputs.Count];
        for (var i = 0; i < seeds.Length; i++)
        {
            if (gradients is not null && i < gradients.Count && gradients[i] is PyTensor gradient)
            {
                seeds[i] = gradient.Value;
                continue;
            }

            if (outputs[i].Value.numel() != 1)
            {
                throw Raise.RuntimeError("grad can be implicitly created only for scalar outputs");
            }

            seeds[i] = torch.ones_like(outputs[i].Value);
        }

        return seeds;
    }

    private static void Release(torch.Tensor[] seeds, IReadOnlyList<object>? gradients)
    {
        for (var i = 0; i < seeds.Length; i++)
        {
            if (gradients is null || i >= gradients.Count || gradients[i] is not PyTensor)
            {
                seeds[i].Dispose();
            }
        }
    }
}
