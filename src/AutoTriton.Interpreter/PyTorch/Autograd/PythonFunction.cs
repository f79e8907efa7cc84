using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Autograd;

/// <summary>The node in libtorch's graph behind every <c>torch.autograd.Function</c> of Python code.</summary>
internal sealed class PythonFunction : torch.autograd.MultiTensorFunction<PythonFunction>
{
    private const string CallKey = "call";

    public override string Name => nameof(PythonFunction);

    public override List<torch.Tensor> forward(torch.autograd.AutogradContext ctx, params object[] vars)
    {
        var call = (PythonFunctionCall)vars[0];
        ctx.save_data(CallKey, call);
        ctx.set_materialize_grads(call.Context.MaterializesGradients);
        var outputs = call.Forward();
        ctx.mark_dirty([.. call.Context.Dirty.Select(tensor => tensor.Value)]);
        ctx.mark_non_differentiable([.. call.Context.NonDifferentiable.Select(tensor => tensor.Value)]);
        return outputs;
    }

    public override List<torch.Tensor> backward(torch.autograd.AutogradContext ctx, List<torch.Tensor> grad_outputs)
    {
        var call = (PythonFunctionCall)ctx.get_data(CallKey);
        try
        {
            return [null!, .. call.Backward(grad_outputs)];
        }
        catch (Exception error)
        {
            // The frames below are libtorch's; Gradients throws the error again behind them.
            PendingErrors.Keep(error);
            return [null!, .. call.NoGradients()];
        }
    }
}
