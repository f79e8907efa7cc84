using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Bench.Launches;

/// <summary>Replays a recorded launch. A first run finds what the kernel stores without having loaded it; that is overwritten with a poison before the run that counts.</summary>
internal static class LaunchReplay
{
    private const byte Poison = 0x5B;

    public static LaunchOptions Options { get; set; } = new() { Threads = 1 };

    public static ReplayOutcome Run(RecordedLaunch launch, CancellationToken cancellationToken)
    {
        JitFunction function;
        LaunchResult result;
        Dictionary<string, Memory> memories = launch.Storages.ToDictionary(entry => entry.Key, entry => new Memory(entry.Key, entry.Value.Before));
        try
        {
            function = TritonProgram.Parse(launch.Source)[launch.Kernel];
            Launch(function, launch, memories, cancellationToken);
            if (!memories.Values.Any(memory => memory.Shadow.Flags.Any(flag => (flag & MemoryShadow.Stored) != 0)))
            {
                return new ReplayOutcome(false, false, "the kernel stores nothing");
            }

            foreach (var memory in memories.Values)
            {
                memory.Restart();
            }

            result = Launch(function, launch, memories, cancellationToken);
            foreach (var (name, storage) in launch.Storages)
            {
                if (StorageComparison.Difference(storage, memories[name].Bytes, result.UsedTf32) is { } difference)
                {
                    return new ReplayOutcome(true, false, $"{name}: {difference}");
                }
            }
        }
        catch (Exception error) when (error is not OperationCanceledException and not OutOfMemoryException)
        {
            return new ReplayOutcome(false, false, $"{error.GetType().Name}: {error.Message}");
        }
        finally
        {
            foreach (var memory in memories.Values)
            {
                memory.Free();
            }
        }

        return new ReplayOutcome(true, true, string.Join("; ", result.Findings));
    }

    private static LaunchResult Launch(JitFunction function, RecordedLaunch launch, Dictionary<string, Memory> memories, CancellationToken cancellationToken)
    {
        var arguments = launch.Arguments
            .Where(entry => function.Parameters.Any(parameter => parameter.Name == entry.Key))
            .ToDictionary(entry => entry.Key, entry => Argument(entry.Value, memories));
        var grid = new LaunchGrid(launch.Grid[0], launch.Grid.ElementAtOrDefault(1) is > 0 and var y ? y : 1, launch.Grid.ElementAtOrDefault(2) is > 0 and var z ? z : 1);
        return function.Launch(grid, arguments, Options, cancellationToken);
    }

    private static KernelArgument Argument(JsonElement recorded, Dictionary<string, Memory> memories)
    {
        var entry = recorded.EnumerateObject().First();
        switch (entry.Name)
        {
            case "tensor":
                var name = entry.Value.GetProperty("dtype").GetString()!;
                var dtype = TritonDTypeNames.TryParseTorch(name, out var parsed) ? parsed : throw new NotSupportedException($"tensors of {name}");
                var offset = entry.Value.GetProperty("offset").GetInt64() * dtype.SizeInBytes();
                return KernelArgument.Pointer(memories[entry.Value.GetProperty("storage").GetString()!].Buffer, offset, dtype);
            case "int":
                return KernelArgument.Integer(BigInteger.Parse(entry.Value.GetRawText().Trim('"'), CultureInfo.InvariantCulture));
            case "float":
                return KernelArgument.Float(Float(entry.Value));
            case "bool":
                return KernelArgument.Boolean(entry.Value.GetBoolean());
            case "str":
                return KernelArgument.Text(entry.Value.GetString()!);
            case "none":
                return KernelArgument.None;
            case "tl_dtype" or "torch_dtype":
                return TritonDTypeNames.TryParseTriton(entry.Value.GetString()!, out var named) || TritonDTypeNames.TryParseTorch(entry.Value.GetString()!, out named)
                    ? KernelArgument.DType(named)
                    : throw new InvalidDataException($"unknown dtype {entry.Value}");
            case "tuple":
                return KernelArgument.Tuple([.. entry.Value.EnumerateArray().Select(item => Argument(item, memories))]);
            default:
                throw new NotSupportedException($"an argument of kind '{entry.Name}'");
        }
    }

    private static double Float(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetDouble()
        : value.GetString() switch
        {
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            "nan" => double.NaN,
            var text => double.Parse(text!, CultureInfo.InvariantCulture),
        };

    /// <summary>A storage in native memory.</summary>
    private sealed unsafe class Memory
    {
        private readonly byte[] _before;
        private readonly byte* _memory;

        public Memory(string name, byte[] before)
        {
            _before = before;
            _memory = (byte*)NativeMemory.AlignedAlloc((nuint)Math.Max(1, before.Length), 64);
            before.CopyTo(new Span<byte>(_memory, before.Length));
            Shadow = new MemoryShadow(before.Length, written: true);
            Buffer = new DeviceBuffer((nint)_memory, before.Length, name) { Shadow = Shadow };
        }

        public MemoryShadow Shadow { get; }

        public DeviceBuffer Buffer { get; }

        public ReadOnlySpan<byte> Bytes => new(_memory, _before.Length);

        public void Restart()
        {
            for (var i = 0; i < _before.Length; i++)
            {
                var poisoned = (Shadow.Flags[i] & (MemoryShadow.Stored | MemoryShadow.LoadedFirst)) == MemoryShadow.Stored;
                _memory[i] = poisoned ? Poison : _before[i];
            }

            Shadow.Reset();
        }

        public void Free() => NativeMemory.AlignedFree(_memory);
    }
}
