using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>The state of the program that a thread is running.</summary>
internal sealed unsafe class ProgramFrame(LaunchState state, byte* arena, int instructions)
{
    private const long Chunk = 1 << 20;
    private const int Patience = 256;

    private long _credit;
    private int _turns;

    /// <summary>Where the values of the program lie.</summary>
    public byte* Arena { get; } = arena;

    /// <summary>What all programs of the launch share.</summary>
    public LaunchState State { get; } = state;

    /// <summary>What the program knows of the order of accesses.</summary>
    public ProgramClock Clock { get; } = new();

    public LaunchGrid Grid => State.Grid;

    public int X { get; private set; }

    public int Y { get; private set; }

    public int Z { get; private set; }

    /// <summary>How often each instruction ran.</summary>
    public long[] Executions { get; } = new long[instructions];

    /// <summary>Bytes loaded through each launch argument; those of unknown origin first.</summary>
    public long[] Loaded { get; } = new long[state.ArgumentCount + 1];

    /// <summary>Bytes stored through each launch argument; those of unknown origin first.</summary>
    public long[] Stored { get; } = new long[state.ArgumentCount + 1];

    /// <summary>Elements stored, and atomics that changed what was there: whether programs that wait for others get anywhere.</summary>
    public long Changes { get; set; }

    /// <summary>Elements computed, as budgets count them.</summary>
    public long Work { get; private set; }

    public void Start(int x, int y, int z)
    {
        (X, Y, Z) = (x, y, z);
        _turns = 0;
        if (State.Races is { } races)
        {
            Clock.Start(races.FirstToken + (int)State.Number(this));
        }
    }

    /// <summary>Counts a turn of a loop that may wait for another program; after some the program lets others run.</summary>
    public bool IsPatienceOver()
    {
        if (++_turns < Patience)
        {
            return false;
        }

        _turns = 0;
        return true;
    }

    /// <summary>Takes the cost of an instruction from the budget of the launch.</summary>
    public void Charge(int cost)
    {
        _credit -= cost;
        if (_credit < 0)
        {
            Refill();
        }
    }

    /// <summary>Returns what was taken and not used.</summary>
    public void Settle()
    {
        Work -= _credit;
        State.Return(_credit);
        _credit = 0;
    }

    private void Refill()
    {
        while (_credit < 0)
        {
            State.Take(Chunk);
            Work += Chunk;
            _credit += Chunk;
        }
    }
}
