using AutoTriton.Interpreter.Kernels.Planning;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>The programs of one thread. One that waits for another (a spin lock) is set aside with its arena, so that the other can run; those set aside take turns.</summary>
internal sealed unsafe class ProgramCrew(CompiledKernel kernel, LaunchState state, IReadOnlyList<long> arguments)
{
    private const int WaitingLimit = 1024;
    private const int RoundLimit = 10_000;
    private const int IdleLimit = 100;

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
    /// <remarks>They wait for ever when on all threads no program ended and nothing was stored for some rounds; or, where waiting itself stores (a spinning exchange), when none ended for many.</remarks>
    public void RunWaiting()
    {
        var (rounds, idle, stored) = (0, 0, 0L);
        while (_waiting.Count > 0)
        {
            var progress = state.Progress;
            var before = _waiting.Count;
            for (var i = 0; i < before; i++)
            {
                var (frame, next) = _waiting.Dequeue();
                Continue(frame, next);
            }

            var ended = _waiting.Count < before;
            var now = Frames.Sum(frame => frame.Stored.Sum());
            if (ended || now != stored)
            {
                stored = now;
                state.NoteProgress();
            }

            rounds = ended || state.IsStarting ? 0 : rounds + 1;
            idle = state.Progress != progress || state.IsStarting ? 0 : idle + 1;
            if (rounds > RoundLimit || idle > IdleLimit)
            {
                throw Deadlock($"{_waiting.Count} programs wait for each other and none goes on", _waiting.Peek().Next);
            }
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
