using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;
using static AutoTriton.Torch.HeldScalars;

namespace AutoTriton.Interpreter.Execution.References;

/// <summary>
/// Gives random values to parameters and buffers that a module starts with all alike (ones, zeros), so that a candidate that
/// leaves them out is seen: zeros become numbers from -0.5 to 0.5, others are multiplied by numbers from 0.5 to 1.5, which
/// keeps signs.
/// </summary>
internal static class ConstantParameters
{
    /// <summary>Changes them in place.</summary>
    /// <param name="model">A module, or anything.</param>
    /// <param name="seed">Decides the values.</param>
    /// <returns>Whether there were any.</returns>
    public static bool Randomise(object model, long seed)
    {
        if (!Ops.TryGetAttribute(model, "state_dict", out var stateDict) || Ops.Call(stateDict) is not PyDict state)
        {
            return false;
        }

        var any = false;
        using var gradients = torch.no_grad();
        using var generator = new torch.Generator(unchecked((ulong)seed));
        foreach (var (_, value) in state.Entries)
        {
            if (value is PyTensor tensor && TorchDType.Of(tensor.Value.dtype).IsFloatingPoint && Constant(tensor.Value) is { } constant)
            {
                Randomise(tensor.Value, constant, generator);
                any = true;
            }

            GC.KeepAlive(value);
        }

        return any;
    }

    private static void Randomise(torch.Tensor tensor, double constant, torch.Generator generator)
    {
        using var uniform = torch.rand(tensor.shape, torch.ScalarType.Float32, generator: generator);
        if (constant == 0)
        {
            uniform.sub_(Hold(0.5));
        }
        else
        {
            uniform.add_(Hold(0.5)).mul_(Hold(constant));
        }

        tensor.copy_(uniform);
    }

    /// <summary>The value of all elements, if it is one and finite.</summary>
    private static double? Constant(torch.Tensor tensor)
    {
        if (tensor.numel() == 0)
        {
            return null;
        }

        using var wide = tensor.to(torch.ScalarType.Float64);
        using var least = wide.min();
        using var greatest = wide.max();
        var value = least.item<double>();
        return double.IsFinite(value) && value == greatest.item<double>() ? value : null;
    }
}
