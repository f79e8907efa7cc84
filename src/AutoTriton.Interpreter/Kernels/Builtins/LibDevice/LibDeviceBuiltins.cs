namespace AutoTriton.Interpreter.Kernels.Builtins.LibDevice;

/// <summary>The functions of NVIDIA's libdevice.</summary>
internal static class LibDeviceBuiltins
{
    public static IEnumerable<Builtin> All =>
        LibDeviceMath.All.Concat(LibDeviceRounded.All).Concat(LibDeviceConversions.All).Concat(LibDeviceIntegers.All).Select(function => function.ToBuiltin());
}
