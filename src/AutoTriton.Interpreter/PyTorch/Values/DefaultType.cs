using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>The type of floats that are made without one. Changing it is not supported: libtorch keeps it for the whole process.</summary>
internal static class DefaultType
{
    public static torch.ScalarType Current => torch.ScalarType.Float32;
}
