using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>Tells what stands beside a buffer of an access: its shadow, which finds reads of never-written bytes, and its history, which finds races.</summary>
internal static unsafe class AccessRecorder
{
    /// <summary>A load.</summary>
    public static void Load(in MemoryRun run)
    {
        if (run.Region.Shadow is { } shadow)
        {
            MarkLoaded(run, shadow);
        }

        run.Region.History?.Load(run);
    }

    /// <summary>Stores values and records it.</summary>
    /// <param name="run">Where to.</param>
    /// <param name="values">The first value.</param>
    /// <param name="valueStep">From one value to the next, in bytes.</param>
    public static void Store(in MemoryRun run, byte* values, long valueStep)
    {
        if (run.Region.Shadow is { } shadow)
        {
            MarkStored(run, shadow);
        }

        if (run.Region.History is { } history)
        {
            history.Store(run, values, valueStep);
        }
        else
        {
            Memory.CopyStrided(values, valueStep, (byte*)run.Address, run.Step, run.Size, run.Count);
        }
    }

    /// <summary>An atomic, after it was made.</summary>
    /// <param name="run">One element.</param>
    /// <param name="reads">Whether anything depends on what was there before.</param>
    /// <param name="wrote">Whether it changed memory: a compare-and-swap may not.</param>
    public static void Atomic(in MemoryRun run, bool reads, bool wrote)
    {
        if (run.Region.Shadow is { } shadow)
        {
            if (reads)
            {
                MarkLoaded(run, shadow);
            }

            if (wrote)
            {
                MarkStored(run, shadow);
            }
        }

        run.Region.History?.Atomic(run, wrote);
    }

    private static void MarkLoaded(in MemoryRun run, MemoryShadow shadow)
    {
        var (offset, size) = (run.Address - run.Region.Address, run.Size);
        var written = true;
        if (run.IsContiguous)
        {
            written = ShadowMarks.Loaded(shadow.Flags.AsSpan((int)offset, (int)(run.Count * size)));
        }
        else
        {
            for (var i = 0L; i < run.Count; i++)
            {
                written &= ShadowMarks.Loaded(shadow.Flags.AsSpan((int)(offset + (i * run.Step)), size));
            }
        }

        if (!written && run.Frame.State.Options.Sanitize)
        {
            Report(run, shadow);
        }
    }

    private static void MarkStored(in MemoryRun run, MemoryShadow shadow)
    {
        var (offset, size) = (run.Address - run.Region.Address, run.Size);
        if (run.IsContiguous)
        {
            ShadowMarks.Stored(shadow.Flags.AsSpan((int)offset, (int)(run.Count * size)));
            return;
        }

        for (var i = 0L; i < run.Count; i++)
        {
            ShadowMarks.Stored(shadow.Flags.AsSpan((int)(offset + (i * run.Step)), size));
        }
    }

    private static void Report(in MemoryRun run, MemoryShadow shadow)
    {
        var address = run.Address;
        for (var i = 0L; i < run.Count; i++, address += run.Step)
        {
            if ((shadow.Flags[address - run.Region.Address] & MemoryShadow.Written) == 0)
            {
                run.Frame.State.Findings.Add(SanitizerFindingKind.UninitializedLoad, run.Frame, run.Instruction, run.Region, address);
            }
        }
    }
}
