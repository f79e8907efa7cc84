using AutoTriton.Interpreter.PyTorch.Values;

namespace AutoTriton.Interpreter.PyTorch.Functions;

/// <summary>The device of tensors that are made without one, in this world (<c>torch.set_default_device</c>).</summary>
internal sealed class DefaultDevice
{
    public TorchDevice Value { get; set; } = TorchDevice.Cpu;

    public static TorchDevice Current => Of(World.Current).Value;

    public static DefaultDevice Of(World world) => world.Service(_ => new DefaultDevice());
}
