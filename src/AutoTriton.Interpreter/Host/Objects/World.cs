using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Host.Evaluation;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>
/// One run of host code: its modules, its limits and what it used. Code of different worlds shares no mutable object.
/// A world is entered on the thread that runs it (<see cref="Enter"/>); operations find it there, so that objects need not carry it.
/// </summary>
internal sealed class World(ModuleTable table, ExecutionLimits limits, long seed = 0, CancellationToken cancellationToken = default) : IDisposable
{
    /// <summary>Python's own recursion limit.</summary>
    public const int MaxDepth = 1000;

    private const int MaxIntegerBits = 1 << 17;
    private const int MaxOutput = 16 * 1024;
    private const int CheckEvery = 1024;

    [ThreadStatic]
    private static World? _current;

    private readonly Dictionary<Type, object> _services = [];
    private readonly List<IDisposable> _owned = [];
    private readonly StringBuilder _output = new();
    private long _steps;
    private long _nextCheck = CheckEvery;
    private long _memory;
    private int _depth;

    /// <summary>The world of this thread.</summary>
    /// <exception cref="InvalidOperationException">None was entered.</exception>
    public static World Current => _current ?? throw new InvalidOperationException("No world was entered on this thread: call World.Enter first.");

    /// <summary>The world of this thread, or null.</summary>
    public static World? CurrentOrNull => _current;

    /// <summary>The statement of the program itself (not of a module of ours) that ran last.</summary>
    public StatementNode? Place { get; set; }

    public ModuleTable Table { get; } = table;

    public ExecutionLimits Limits { get; } = limits;

    /// <summary>The seed of whatever is random in this world.</summary>
    public long Seed { get; } = seed;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The modules imported so far, by dotted name.</summary>
    public Dictionary<string, PyModule> Modules { get; } = new(StringComparer.Ordinal);

    /// <summary>The exception that is being handled, for a bare <c>raise</c>.</summary>
    public PythonException? Handled { get; set; }

    /// <summary>Steps used so far.</summary>
    public long Steps => _steps;

    /// <summary>Bytes charged and not released.</summary>
    public long MemoryInUse => Interlocked.Read(ref _memory);

    /// <summary>What was printed, cut to a bounded length.</summary>
    public string Output => _output.ToString();

    /// <summary>Makes this the world of the current thread until the answer is disposed.</summary>
    public Scope Enter()
    {
        var scope = new Scope(_current);
        _current = this;
        return scope;
    }

    /// <summary>State of a binding that belongs to this world, made at its first use.</summary>
    public T Service<T>(Func<World, T> make)
        where T : class
    {
        if (!_services.TryGetValue(typeof(T), out var service))
        {
            _services[typeof(T)] = service = make(this);
        }

        return (T)service;
    }

    /// <summary>Hands over what is to be disposed with the world.</summary>
    public void Own(IDisposable resource) => _owned.Add(resource);

    /// <summary>Counts steps; ends the run where the limit is passed or the run was cancelled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CountStep()
    {
        if (++_steps >= _nextCheck)
        {
            Check();
        }
    }

    /// <summary>Counts one step of the current world, if there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Step() => _current?.CountStep();

    /// <summary>Counts many steps at once: for builtins that go through many elements.</summary>
    public static void Step(long count)
    {
        if (_current is { } world)
        {
            world._steps += Math.Max(0, count);
            if (world._steps >= world._nextCheck)
            {
                world.Check();
            }
        }
    }

    /// <summary>Charges memory before it is allocated; ends the run where the limit is passed. Safe from any thread.</summary>
    public void Charge(long bytes)
    {
        if (bytes > Limits.MemoryBytes || Interlocked.Add(ref _memory, bytes) > Limits.MemoryBytes)
        {
            throw HostFault.Limit($"more memory than the limit of {Limits.MemoryBytes:N0} bytes was asked for");
        }
    }

    /// <summary>Gives charged memory back. Safe from any thread.</summary>
    public void Release(long bytes) => Interlocked.Add(ref _memory, -bytes);

    /// <summary>Charges memory of the current world, if there is one.</summary>
    public static void ChargeMemory(long bytes) => _current?.Charge(bytes);

    /// <summary>Refuses ints that are longer than any honest program needs.</summary>
    public static void CheckInteger(BigInteger value)
    {
        if (value.GetBitLength() > MaxIntegerBits)
        {
            throw HostFault.Limit($"an int of more than {MaxIntegerBits} bits was computed");
        }
    }

    /// <summary>Refuses an int before it is computed.</summary>
    public static void CheckIntegerBits(double bits)
    {
        if (bits > MaxIntegerBits)
        {
            throw HostFault.Limit($"an int of more than {MaxIntegerBits} bits was asked for");
        }

        Step((long)(bits / 64));
    }

    /// <summary>Enters a call; raises RecursionError where they are nested too deeply. Pair with <see cref="LeaveCall"/>.</summary>
    public void EnterCall()
    {
        if (_depth >= MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Raise.RecursionError();
        }

        _depth++;
    }

    public void LeaveCall() => _depth--;

    /// <summary>Raises RecursionError where the stack of the thread nears its end: for recursion over data, such as repr.</summary>
    public static void CheckStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Raise.RecursionError();
        }
    }

    public void Print(string text)
    {
        var room = MaxOutput - _output.Length;
        if (room > 0)
        {
            _output.Append(text.Length <= room ? text : text.AsSpan(0, room));
        }
    }

    public void Dispose()
    {
        for (var i = _owned.Count - 1; i >= 0; i--)
        {
            _owned[i].Dispose();
        }

        _owned.Clear();
    }

    private void Check()
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (_steps > Limits.HostSteps)
        {
            throw HostFault.Limit($"host code took more than {Limits.HostSteps:N0} steps");
        }

        _nextCheck = Math.Min(_steps + CheckEvery, Limits.HostSteps + 1);
    }

    /// <summary>Puts the former world of the thread back.</summary>
    internal readonly struct Scope(World? former) : IDisposable
    {
        public void Dispose() => _current = former;
    }
}
