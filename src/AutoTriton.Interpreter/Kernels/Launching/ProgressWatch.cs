namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>One thread's view of whether programs that wait for each other get anywhere.</summary>
internal sealed class ProgressWatch
{
    private const int RoundLimit = 10_000;
    private const int IdleLimit = 100;

    private readonly LaunchState _state;
    private long _progress;
    private long _changes;
    private int _rounds;
    private int _idle;
    private bool _isStuck;

    /// <summary>Begins: the thread has started all the programs that it takes.</summary>
    public ProgressWatch(LaunchState state)
    {
        _state = state;
        _state.ThreadWaits();
    }

    /// <summary>The waiting programs of the thread are about to take a turn each.</summary>
    public void BeginRound() => _progress = _state.Progress;

    /// <summary>They have taken it.</summary>
    /// <param name="ended">Whether one of them ended.</param>
    /// <param name="changes">How often programs of the thread changed memory so far.</param>
    /// <returns>Whether no thread gets anywhere any more.</returns>
    public bool EndRound(bool ended, long changes)
    {
        if (ended || changes != _changes)
        {
            _changes = changes;
            _state.NoteProgress();
        }

        _rounds = ended || _state.IsStarting ? 0 : _rounds + 1;
        _idle = _state.Progress != _progress || _state.IsStarting ? 0 : _idle + 1;
        Set(_rounds > RoundLimit || _idle > IdleLimit);
        return _isStuck && _state.AllWaitingAreStuck && (_rounds > RoundLimit || _state.Progress == _progress);
    }

    /// <summary>Ends.</summary>
    public void End()
    {
        Set(false);
        _state.ThreadGoesOn();
    }

    private void Set(bool isStuck)
    {
        if (isStuck != _isStuck)
        {
            _isStuck = isStuck;
            _state.NoteStuck(isStuck);
        }
    }
}
