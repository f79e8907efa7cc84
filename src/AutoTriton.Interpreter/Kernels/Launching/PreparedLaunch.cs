using AutoTriton.Interpreter.Kernels.Planning;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>A kernel that compiled for the arguments of a launch, with those arguments.</summary>
internal sealed class PreparedLaunch(JitFunction function, CompiledKernel kernel, LaunchBinding binding, LaunchOptions options)
{
    /// <summary>Runs every program of a grid.</summary>
    /// <exception cref="KernelRuntimeException">The grid is out of range, or the kernel failed.</exception>
    public LaunchResult Run(LaunchGrid grid, CancellationToken cancellation)
    {
        if (grid.X < 0 || grid.Y < 0 || grid.Z < 0 || grid.Y > 65535 || grid.Z > 65535)
        {
            throw new KernelRuntimeException(
                KernelRuntimeErrorKind.Arguments,
                $"the grid ({grid.X}, {grid.Y}, {grid.Z}) is out of range: axis 0 takes up to 2147483647 programs, axes 1 and 2 up to 65535",
                function.Name,
                function.Definition.Span);
        }

        return options is { Sanitize: true, CheckOrder: true } && grid.Count > 1
            ? new OrderCheck(kernel, binding, options).Run(grid, cancellation)
            : new GridRunner(kernel, grid, binding, options).Run(cancellation);
    }
}
