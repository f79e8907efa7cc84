using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Autograd;

/// <summary>One application of a <c>torch.autograd.Function</c>: its class, arguments and results.</summary>
internal sealed class PythonFunctionCall(PyClass function, object[] arguments)
{
    private object[] _results = [];
    private bool _returnsTuple;
    private object? _kept;

    public FunctionContext Context { get; } = new();

    /// <summary>The tensors among the arguments, in their order.</summary>
    public PyTensor[] Inputs { get; } = [.. arguments.OfType<PyTensor>()];

    /// <summary>Applies the function and records it where a gradient is asked for.</summary>
    public object Apply()
    {
        var recorded = torch.is_grad_enabled() && Inputs.Any(input => input.Value.requires_grad);
        Context.NeedsInputGradients = new PyTuple([.. arguments.Select(item => Py.Bool(recorded && item is PyTensor { Value.requires_grad: true }))]);
        if (!recorded)
        {
            using var scope = torch.no_grad();
            Forward();
            return Answer(_results);
        }

        var outputs = PythonFunction.apply([this, .. Inputs.Select(input => (object)input.Value)]);
        var tensors = new Queue<torch.Tensor>(outputs);
        return Answer([.. _results.Select(object (result) => result is PyTensor tensor ? Recorded(tensor, tensors.Dequeue()) : result)]);
    }

    private PyTensor Recorded(PyTensor result, torch.Tensor output)
    {
        var made = result.Arena.Adopt(output, result.Device, of: result);
        made.HoldGraph([result, .. Inputs, .. Context.Saved.Items.OfType<PyTensor>()]);
        return made;
    }

    /// <summary>Runs <c>forward</c>; answers the tensors among its results.</summary>
    public List<torch.Tensor> Forward()
    {
        object result;
        if (function.Lookup("setup_context") is { } setup)
        {
            result = Ops.Call(Method("forward"), new CallArguments(arguments));
            Ops.Call(Unwrap(setup), Context, new PyTuple(arguments), result);
        }
        else
        {
            result = Ops.Call(Method("forward"), new CallArguments([Context, .. arguments]));
        }

        _returnsTuple = result is PyTuple;
        _results = result is PyTuple tuple ? tuple.Items : [result];
        return [.. _results.OfType<PyTensor>().Select(tensor => tensor.Value)];
    }

    /// <summary>Runs <c>backward</c>; answers a gradient, or null, for each tensor among the arguments.</summary>
    public List<torch.Tensor> Backward(List<torch.Tensor> gradients)
    {
        var given = Gradients(gradients);
        var result = Ops.Call(Method("backward"), new CallArguments([Context, .. given]));
        _kept = result;
        var items = result is PyTuple tuple ? tuple.Items : result is PyList list ? [.. list.Items] : [result];
        if (items.Length < arguments.Length || items.Skip(arguments.Length).Any(item => !Py.IsNone(item)))
        {
            throw Raise.RuntimeError($"function {function.Name}Backward returned an incorrect number of gradients (expected {arguments.Length}, got {items.Length})");
        }

        return [.. items.Take(arguments.Length).Where((_, i) => arguments[i] is PyTensor).Select(item => (item as PyTensor)?.Value!)];
    }

    public List<torch.Tensor> NoGradients() => [.. Inputs.Select(_ => (torch.Tensor)null!)];

    private object[] Gradients(List<torch.Tensor> gradients)
    {
        var waiting = new Queue<torch.Tensor>(gradients);
        return [.. _results.Select(object (result) => result is PyTensor output && waiting.TryDequeue(out var gradient) && !gradient.IsInvalid
            ? output.Arena.Adopt(gradient, output.Device, of: output)
            : Py.None)];
    }

    private object Method(string name) => Unwrap(function.Lookup(name)
        ?? throw Raise.NotImplementedError($"You must implement the {name} function for custom autograd.Function."));

    private static object Unwrap(object raw) => raw is PyStaticMethod method ? method.Function : raw;

    private object Answer(object[] results) => _returnsTuple ? new PyTuple(results) : results[0];
}
