using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Python;

namespace AutoTriton.Tests.Shared;

/// <summary>Runs spoiled kernels on memory with guards around it and says what did not end as it must: in a result or a typed error, in time, without touching a guard.</summary>
internal sealed unsafe class KernelFuzz : IDisposable
{
    private const int BufferBytes = 4096;
    private const int GuardBytes = 512;
    private const int BufferCount = 6;
    private const byte Guard = 0xA5;
    private const long LargestAllocation = 1L << 30;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly TritonDType[] Elements =
        [TritonDType.Float32, TritonDType.Float32, TritonDType.Float32, TritonDType.Float16, TritonDType.BFloat16, TritonDType.Float64, TritonDType.Int32, TritonDType.Int64, TritonDType.Int8, TritonDType.UInt8, TritonDType.Int1, TritonDType.Float8E5M2];

    private static readonly LaunchGrid[] Grids = [new(1), new(1), new(2), new(5), new(3, 2), new(2, 2, 2)];

    private readonly Random _random;
    private readonly byte* _memory;
    private readonly DeviceBuffer[] _buffers;

    /// <param name="seed">Seed of the arguments.</param>
    public KernelFuzz(int seed)
    {
        _random = new Random(seed);
        _memory = (byte*)NativeMemory.AlignedAlloc((BufferBytes + GuardBytes) * BufferCount + GuardBytes, 64);
        _buffers = [.. Enumerable.Range(0, BufferCount).Select(i => new DeviceBuffer((nint)(_memory + Start(i)), BufferBytes, $"b{i}"))];
        Fill();
    }

    /// <summary>How many ended in a result, and how many in each kind of error.</summary>
    public Dictionary<string, int> Outcomes { get; } = new(StringComparer.Ordinal);

    /// <summary>The longest time that one took, and its source.</summary>
    public (TimeSpan Time, string Source) Slowest { get; private set; }

    /// <summary>Runs a source; answers what is wrong with its end, or null.</summary>
    public string? Run(string source)
    {
        var clock = Stopwatch.GetTimestamp();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var wrong = Outcome(source, out var outcome);
        var took = Stopwatch.GetElapsedTime(clock);
        Outcomes[outcome] = Outcomes.GetValueOrDefault(outcome) + 1;
        Slowest = took > Slowest.Time ? (took, source) : Slowest;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return wrong
            ?? (took > Longest ? $"took {took.TotalSeconds:F1} s" : null)
            ?? (allocated > LargestAllocation ? $"allocated {allocated >> 20} MiB" : null)
            ?? (GuardsHold() ? null : "wrote outside its buffers");
    }

    public void Dispose() => NativeMemory.AlignedFree(_memory);

    private string? Outcome(string source, out string outcome)
    {
        try
        {
            var functions = TritonProgram.Parse(source).Functions;
            if (functions.IsEmpty)
            {
                outcome = "no kernel";
                return null;
            }

            var function = functions[_random.Next(5) == 0 ? _random.Next(functions.Length) : functions.Length - 1];
            using var limit = new CancellationTokenSource(Limit);
            function.Launch(Grids[_random.Next(Grids.Length)], Arguments(function, source), Options(), limit.Token);
            outcome = "result";
        }
        catch (PythonSyntaxException)
        {
            outcome = "no Python";
        }
        catch (TritonCompilationException error)
        {
            outcome = $"refused: {error.Kind}";
        }
        catch (KernelRuntimeException error)
        {
            outcome = $"failed: {error.Kind}";
        }
        catch (KernelArgumentException)
        {
            outcome = "arguments";
        }
        catch (OperationCanceledException)
        {
            outcome = "time";
        }
        catch (Exception error)
        {
            outcome = "WRONG";
            return $"threw {error.GetType().Name}: {error.Message}\n{string.Join('\n', (error.StackTrace ?? "").Split('\n').Take(8))}";
        }

        return null;
    }

    private LaunchOptions Options() => new()
    {
        ElementBudget = 500_000,
        BlockBytes = 32 << 20,
        HistoryBytes = 32 << 20,
        Threads = _random.Next(8) == 0 ? 2 : 1,
        Sanitize = _random.Next(4) > 0,
        FindRaces = _random.Next(4) == 0,
        Order = (ProgramOrder)_random.Next(3),
    };

    private Dictionary<string, KernelArgument> Arguments(JitFunction function, string source)
    {
        var result = new Dictionary<string, KernelArgument>(StringComparer.Ordinal);
        foreach (var parameter in function.Parameters)
        {
            if (parameter.Default is null || _random.Next(2) == 0)
            {
                result[parameter.Name] = Argument(parameter, source);
            }
        }

        return result;
    }

    private KernelArgument Argument(JitParameter parameter, string source)
    {
        if (parameter.IsConstexpr)
        {
            return _random.Next(24) switch
            {
                0 => KernelArgument.None,
                1 => KernelArgument.Boolean(_random.Next(2) == 0),
                2 => KernelArgument.DType(Elements[_random.Next(Elements.Length)]),
                3 => KernelArgument.Float(0.5),
                4 => KernelArgument.Integer(_random.Next(100)),
                _ => KernelArgument.Integer(1 << _random.Next(1, 6)),
            };
        }

        if (IsPointer(parameter.Name, source) && _random.Next(24) > 0)
        {
            var element = parameter.Name.StartsWith('k') ? TritonDType.Int32 : _random.Next(3) > 0 ? TritonDType.Float32 : Elements[_random.Next(Elements.Length)];
            return KernelArgument.Pointer(_buffers[_random.Next(BufferCount)], 0, element);
        }

        return _random.Next(24) switch
        {
            0 => KernelArgument.None,
            1 => KernelArgument.Integer(BigInteger.One << _random.Next(64)),
            2 => KernelArgument.Integer(-_random.Next(100)),
            3 => KernelArgument.Float(_random.NextDouble() * 4),
            4 => KernelArgument.Integer(1),
            _ when parameter.Name is "s" or "eps" or "alpha" or "p" || parameter.Name.Contains("scale", StringComparison.Ordinal) => KernelArgument.Float(_random.NextDouble() * 4),
            _ => KernelArgument.Integer(_random.Next(2, 40)),
        };
    }

    /// <summary>Whether the name looks like one: it says so, or the source loads from it or adds to it.</summary>
    private static bool IsPointer(string name, string source) =>
        name.EndsWith("ptr", StringComparison.OrdinalIgnoreCase)
        || (char.IsUpper(name[0])
            && (source.Contains($"load({name}", StringComparison.Ordinal) || source.Contains($"store({name}", StringComparison.Ordinal)
                || source.Contains($"make_block_ptr({name}", StringComparison.Ordinal) || source.Contains($" {name} + ", StringComparison.Ordinal) || source.Contains($"({name} + ", StringComparison.Ordinal)));

    private static int Start(int buffer) => GuardBytes + (buffer * (BufferBytes + GuardBytes));

    private void Fill()
    {
        var bytes = new Span<byte>(_memory, Start(BufferCount));
        bytes.Fill(Guard);
        for (var i = 0; i < BufferCount; i++)
        {
            _random.NextBytes(bytes.Slice(Start(i), BufferBytes));
        }
    }

    private bool GuardsHold()
    {
        for (var i = 0; i <= BufferCount; i++)
        {
            if (new Span<byte>(_memory + Start(i) - GuardBytes, GuardBytes).ContainsAnyExcept(Guard))
            {
                Fill();
                return false;
            }
        }

        return true;
    }
}
