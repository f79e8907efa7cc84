using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>What kernels have written of memory that was allocated without values (<c>torch.empty</c>), from launch to launch.</summary>
internal sealed class UnwrittenShadows(World world)
{
    private readonly Dictionary<nint, MemoryShadow> _shadows = [];

    public static UnwrittenShadows Of(World world) => world.Service(made => new UnwrittenShadows(made));

    public MemoryShadow Get(nint address, long bytes)
    {
        if (!_shadows.TryGetValue(address, out var shadow) || shadow.Flags.Length != bytes)
        {
            world.Charge(bytes);
            _shadows[address] = shadow = new MemoryShadow(bytes, written: false);
        }

        return shadow;
    }

    /// <summary>Forgets what launches stored, so that the next ones can be told apart.</summary>
    public void Reset()
    {
        foreach (var shadow in _shadows.Values)
        {
            shadow.Reset();
        }
    }
}
