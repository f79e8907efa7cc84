using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Binding;

/// <summary>The argument <c>out=</c>: the result is put into the given tensor, which is resized where its shape differs.</summary>
internal static class OutputArgument
{
    public static object Fill(object output, object result)
    {
        if (output is PyTensor tensor && result is PyTensor made)
        {
            Fill(tensor, made);
            return output;
        }

        if (output is PyTuple or PyList && result is PyTuple results)
        {
            var outputs = Ops.ToList(output);
            if (outputs.Count == results.Count && outputs.All(item => item is PyTensor))
            {
                outputs.Zip(results.Items).ToList().ForEach(pair => Fill((PyTensor)pair.First, (PyTensor)pair.Second));
                return output;
            }
        }

        throw Raise.TypeError($"out must be what the function returns, not {Ops.TypeName(output)}");
    }

    private static void Fill(PyTensor output, PyTensor result)
    {
        OperatorCall.Guarded(() =>
        {
            using var scope = torch.no_grad();
            if (!output.Value.shape.AsSpan().SequenceEqual(result.Value.shape))
            {
                output.CheckResize();
                output.Arena.Reserve((double)result.Value.numel() * output.Value.element_size());
                ((torch.Tensor)TorchOperators.Get("resize_").Invoke(output.Value, result.Value.shape, null)!).Dispose();
            }

            // TorchSharp answers the tensor itself here.
            _ = output.Value.copy_(result.Value);
        });
        output.Resized();
        OperatorCall.Written(output.Arena, output);
    }
}
