using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Functions;
using AutoTriton.Interpreter.PyTorch.Values;
using static AutoTriton.Torch.HeldScalars;

namespace AutoTriton.Interpreter.Execution;

/// <summary>What a harness does with PyTorch around the code it runs.</summary>
internal static class TorchSteps
{
    public static void Seed(World world, long seed) => TorchGenerator.Default(world).Seed(seed);

    /// <summary>Calls without recording gradients, as benchmarks' harnesses do.</summary>
    public static object CallWithoutGradients(World world, object function, object[] arguments)
    {
        var context = Ops.CallMethod(world.Table.Import(world, "torch"), "no_grad");
        Ops.CallMethod(context, "__enter__");
        try
        {
            return Ops.Call(function, new CallArguments(arguments));
        }
        finally
        {
            Ops.CallMethod(context, "__exit__", Py.None, Py.None, Py.None);
        }
    }

    /// <summary>The arguments as an array: what inputs functions answer is a list or tuple; anything else is one argument.</summary>
    public static object[] ToArguments(object value) => value switch
    {
        PyTuple tuple => tuple.Items,
        PyList list => [.. list.Items],
        _ => [value],
    };

    /// <summary>Moves a module to the GPU that host code sees; anything else stays where it is.</summary>
    public static object ToDevice(object module) => Ops.TryGetAttribute(module, "cuda", out var move) ? Ops.Call(move) : module;

    /// <summary>Shows every tensor within a value on the GPU, as harnesses move inputs.</summary>
    public static void ShowOnDevice(object value)
    {
        switch (value)
        {
            case PyTensor tensor:
                tensor.Move(TorchDevice.Cuda);
                break;
            case PyList or PyTuple:
                foreach (var item in Ops.Iterate(value))
                {
                    ShowOnDevice(item);
                }

                break;
            case PyDict dict:
                foreach (var item in dict.Values)
                {
                    ShowOnDevice(item);
                }

                break;
        }
    }

    /// <summary>Multiplies every floating-point tensor within a value.</summary>
    public static void Scale(object value, double factor)
    {
        switch (value)
        {
            case PyTensor tensor when factor != 1 && TorchDType.Of(tensor.Value.dtype).IsFloatingPoint:
                using (TorchSharp.torch.no_grad())
                {
                    tensor.Value.mul_(Hold(factor));
                }

                break;
            case PyList or PyTuple:
                foreach (var item in Ops.Iterate(value))
                {
                    Scale(item, factor);
                }

                break;
            case PyDict dict:
                foreach (var item in dict.Values)
                {
                    Scale(item, factor);
                }

                break;
        }
    }
}
