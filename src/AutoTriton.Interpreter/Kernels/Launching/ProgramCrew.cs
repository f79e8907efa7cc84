using AutoTriton.Interpreter.Kernels.Planning;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>The programs of one thread. One that waits for another (a spin lock) is set aside with its arena, so that the other can run; those set aside take turns.</summary>
internal sealed unsafe class ProgramCrew(CompiledKernel kernel, LaunchState state, IReadOnlyList<long> arguments)
{
    private const int WaitingLimit = 1024;

    private readonly List<Arena> _arenas = [];
    private readonly Queue<(ProgramFrame Frame, int Next)> _waiting = new();
    private ProgramFrame? _free;

    /// <summary>All frames, for their counters.</summary>
    public List<ProgramFrame> Frames { get; } = [];

    /// <summary>Runs a program, to its end or until it waits.</summary>
    public void Run(int x, int y, int z)
    {
        var frame = _free ?? NewFrame();
        _free = null;
        frame.Start(x, y, z);
        Continue(frame, 0);
    }

    /// <summary>Lets programs that wait take turns until all have ended.</summary>
    /// <remarks>A thread is stuck when for some rounds no program ended anywhere and nothing changed in memory; or, where waiting itself changes memory, when none ended for many. When all are stuck, the programs wait for ever.</remarks>
    public void RunWaiting()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        var watch = new ProgressWatch(state);
        try
        {
            while (_waiting.Count > 0)
            {
                var before = _waiting.Count;
                watch.BeginRound();
                for (var i = 0; i < before; i++)
                {
                    var (frame, next) = _waiting.Dequeue();
                    Continue(frame, next);
                }

                if (watch.EndRound(_waiting.Count < before, Frames.Sum(frame => frame.Changes)))
                {
                    throw Deadlock($"{_waiting.Count} programs wait for each other and none goes on", _waiting.Peek().Next);
                }
            }
        }
        finally
        {
            watch.End();
        }
    }

    /// <summary>Gives the arenas back.</summary>
    public void Return() => _arenas.ForEach(arena => arena.Return());

    private void Continue(ProgramFrame frame, int start)
    {
        var next = kernel.Run(frame, start);
        if (next < 0)
        {
            _free = frame;
            return;
        }

        _waiting.Enqueue((frame, next));
        if (_waiting.Count > WaitingLimit || (long)_waiting.Count * kernel.ArenaBytes > state.Options.BlockBytes)
        {
            throw Deadlock($"{_waiting.Count} programs wait for others at once", next);
        }
    }

    private KernelRuntimeException Deadlock(string message, int next) => new(KernelRuntimeErrorKind.Deadlock, message, kernel.Name, kernel.Code[next].Location);

    private ProgramFrame NewFrame()
    {
        var arena = Arena.Rent(kernel.ArenaBytes);
        _arenas.Add(arena);
        var frame = new ProgramFrame(state, arena.Memory, kernel.Code.Count);
        Frames.Add(frame);
        kernel.Prepare(frame, arguments);
        return frame;
    }
}
