using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Planning;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>
/// Runs a launch, and then once more on what memory held before, with its programs in the opposite order on one thread. Memory is left
/// as the first run left it. Integers must come out the same; floating-point numbers, whose sums atomics may add up in any order,
/// within four times the tolerances of a comparison with a GPU.
/// </summary>
internal sealed unsafe class OrderCheck(CompiledKernel kernel, LaunchBinding binding, LaunchOptions options)
{
    // Copies are taken twice; what is larger is not checked.
    private const long LargestCopy = 256L << 20;

    /// <summary>Runs the launch and the check.</summary>
    /// <returns>What the first run did, with the findings of both.</returns>
    public LaunchResult Run(LaunchGrid grid, CancellationToken cancellation)
    {
        var buffers = StoredBuffers();
        if (buffers.Keys.Sum(buffer => buffer.ByteLength) > LargestCopy)
        {
            return new GridRunner(kernel, grid, binding, options).Run(cancellation);
        }

        var before = new MemoryCopies(buffers.Keys);
        var first = new GridRunner(kernel, grid, binding, options).Run(cancellation);
        var after = new MemoryCopies(buffers.Keys);
        before.Restore();
        try
        {
            var again = options with
            {
                Order = options.Order == ProgramOrder.Reverse ? ProgramOrder.Forward : ProgramOrder.Reverse,
                Threads = 1,
                ElementBudget = Math.Max(1, options.ElementBudget - first.Work),
            };
            var second = new GridRunner(kernel, grid, binding, again).Run(cancellation, state => Compare(state, buffers, after));
            return first with { Findings = [.. first.Findings, .. second.Findings.Where(finding => !first.Findings.Any(known => IsSame(known, finding)))], OrderChecked = true };
        }
        catch (KernelRuntimeException error) when (error.Kind is KernelRuntimeErrorKind.Deadlock or KernelRuntimeErrorKind.ElementBudget)
        {
            // Programs that wait for those before them need not end in the opposite order, and the check may find no budget left: nothing is compared then.
            return first;
        }
        finally
        {
            after.Restore();
        }
    }

    private static bool IsSame(SanitizerFinding known, SanitizerFinding finding) =>
        known.Kind == finding.Kind && known.Location == finding.Location && known.Function == finding.Function && known.Other?.Location == finding.Other?.Location;

    /// <summary>The buffers that the kernel may store to, with the type of their elements where all arguments agree on it.</summary>
    private Dictionary<DeviceBuffer, TritonDType> StoredBuffers()
    {
        var result = new Dictionary<DeviceBuffer, TritonDType>();
        var buffers = binding.Buffers;
        var use = Enumerable.Range(0, buffers.Length).Where(argument => buffers[argument] is not null).GroupBy(argument => (buffers[argument]!.Address, buffers[argument]!.ByteLength));
        foreach (var arguments in use)
        {
            var elements = arguments.Select(argument => binding.Elements[argument]).Distinct().ToArray();
            if (kernel.Accesses.UseOf([.. arguments]).IsStored)
            {
                result[buffers[arguments.First()]!] = elements.Length == 1 ? elements[0] : TritonDType.UInt8;
            }
        }

        return result;
    }

    private static void Compare(LaunchState state, Dictionary<DeviceBuffer, TritonDType> buffers, MemoryCopies expected)
    {
        foreach (var (buffer, element) in buffers)
        {
            var size = element.SizeInBytes();
            var memory = new ReadOnlySpan<byte>((void*)buffer.Address, checked((int)buffer.ByteLength));
            var former = expected[buffer];
            var tolerance = element.IsFloating() ? Tolerance(element) * RootMeanSquare(former, element) : 0;
            for (var at = 0; at + size <= memory.Length; at += size)
            {
                var now = memory.Slice(at, size);
                var then = former.Slice(at, size);
                if (!now.SequenceEqual(then) && !(element.IsFloating() && AreClose(now, then, element, tolerance)))
                {
                    state.Findings.AddDifference(buffer, buffer.Address + at, size);
                }
            }
        }
    }

    private static bool AreClose(ReadOnlySpan<byte> now, ReadOnlySpan<byte> then, TritonDType element, double tolerance)
    {
        var (a, b) = (Read(now, element), Read(then, element));
        return a == b || (double.IsNaN(a) && double.IsNaN(b)) || Math.Abs(a - b) <= Math.Max(tolerance, Tolerance(element) * Math.Abs(b));
    }

    private static double RootMeanSquare(ReadOnlySpan<byte> bytes, TritonDType element)
    {
        var (sum, size) = (0.0, element.SizeInBytes());
        for (var at = 0; at + size <= bytes.Length; at += size)
        {
            var value = Read(bytes.Slice(at, size), element);
            sum += double.IsFinite(value) ? value * value : 0;
        }

        return Math.Sqrt(sum / Math.Max(1, bytes.Length / size));
    }

    private static double Read(ReadOnlySpan<byte> bytes, TritonDType element)
    {
        double value;
        fixed (byte* start = bytes)
        {
            Numerics.Casts.CastTable.Find(element, TritonDType.Float64)(start, (byte*)&value, 1);
        }

        return value;
    }

    private static double Tolerance(TritonDType element) => element switch
    {
        TritonDType.Float64 => 1e-10,
        TritonDType.Float32 => 4e-5,
        TritonDType.Float16 => 8e-3,
        TritonDType.BFloat16 => 6.4e-2,
        _ => 0.5,
    };
}
