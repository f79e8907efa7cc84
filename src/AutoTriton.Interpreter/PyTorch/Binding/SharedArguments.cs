using AutoTriton.Interpreter.PyTorch.Functions;
using AutoTriton.Interpreter.PyTorch.Values;

namespace AutoTriton.Interpreter.PyTorch.Binding;

/// <summary>The named arguments that operators share and libtorch's signatures here leave out.</summary>
/// <param name="Device">The device to show the result on, or null.</param>
/// <param name="Output">The tensor, or tuple of tensors, to put the result into, or null.</param>
/// <param name="RequiresGradient">Whether the result is to record gradients.</param>
/// <param name="Generator">The source of random numbers, or null for the default one.</param>
internal readonly record struct SharedArguments(TorchDevice? Device, object? Output, bool RequiresGradient, TorchGenerator? Generator)
{
    private static readonly string[] Taken = ["out", "device", "requires_grad", "generator", "layout", "pin_memory"];

    /// <summary>Takes them out of a call.</summary>
    public static SharedArguments Split(in CallArguments arguments, out CallArguments rest)
    {
        rest = arguments;
        if (!arguments.Names.Any(name => Taken.Contains(name)))
        {
            return default;
        }

        var (names, values) = (arguments.Names, arguments.Named);
        var kept = Enumerable.Range(0, names.Length).ToLookup(i => Taken.Contains(names[i]));
        rest = new CallArguments(arguments.Positional, [.. kept[false].Select(i => names[i])], [.. kept[false].Select(i => values[i])]);
        var shared = default(SharedArguments);
        foreach (var i in kept[true].Where(i => !Py.IsNone(values[i])))
        {
            shared = names[i] switch
            {
                "out" => shared with { Output = values[i] },
                "device" => shared with { Device = TorchDevice.Of(values[i]) },
                "requires_grad" => shared with { RequiresGradient = Ops.Truth(values[i]) },
                "generator" => shared with { Generator = values[i] as TorchGenerator ?? throw Raise.TypeError("generator must be a torch.Generator") },
                _ => shared,
            };
        }

        return shared;
    }
}
