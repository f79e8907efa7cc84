using AutoTriton.Interpreter.Kernels.Planning;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>Refuses kernels that store to memory which was passed for reading only.</summary>
internal static class ReadOnlyMemoryCheck
{
    public static void Run(JitFunction function, CompiledKernel kernel, DeviceBuffer?[] buffers)
    {
        if (!Array.Exists(buffers, buffer => buffer is { IsReadOnly: true }))
        {
            return;
        }

        foreach (var (argument, location) in kernel.Stores)
        {
            // A pointer of unknown origin may lead into any buffer.
            var target = argument >= 0 ? buffers[argument] : Array.Find(buffers, buffer => buffer is { IsReadOnly: true });
            if (target is { IsReadOnly: true })
            {
                throw new KernelArgumentException(
                    KernelArgumentErrorKind.ReadOnly,
                    argument >= 0
                        ? $"the kernel stores to {target.Name} (line {location.StartLine}), which was passed for reading only: pass the array or a Memory"
                        : $"the kernel stores through a pointer of unknown origin (line {location.StartLine}), which may lead into {target.Name}, passed for reading only: pass the array or a Memory",
                    function.Name,
                    target.Name);
            }
        }
    }
}
