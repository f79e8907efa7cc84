using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>Keeps the shadows of buffers up to date and finds reads of never-written bytes.</summary>
internal static class AccessRecorder
{
    public static void Load(ProgramFrame frame, Instruction instruction, DeviceBuffer buffer, long address, long step, int size, long count)
    {
        if (buffer.Shadow is not { } shadow)
        {
            return;
        }

        var offset = address - buffer.Address;
        for (var i = 0L; i < count; i++, offset += step)
        {
            for (var k = 0; k < size; k++)
            {
                ref var flag = ref shadow.Flags[offset + k];
                if ((flag & MemoryShadow.Written) == 0 && k == 0 && frame.State.Options.Sanitize)
                {
                    frame.State.Findings.Add(SanitizerFindingKind.UninitializedLoad, instruction, frame, buffer.Name, offset, size);
                }

                if ((flag & (MemoryShadow.Stored | MemoryShadow.LoadedFirst)) == 0)
                {
                    flag |= MemoryShadow.LoadedFirst;
                }
            }
        }
    }

    public static void Store(DeviceBuffer buffer, long address, long step, int size, long count)
    {
        if (buffer.Shadow is not { } shadow)
        {
            return;
        }

        var offset = address - buffer.Address;
        for (var i = 0L; i < count; i++, offset += step)
        {
            for (var k = 0; k < size; k++)
            {
                shadow.Flags[offset + k] |= MemoryShadow.Written | MemoryShadow.Stored;
            }
        }
    }
}
