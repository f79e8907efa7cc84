namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>One thread's view of whether programs that wait for each other get anywhere.</summary>
internal sealed class ProgressWatch(LaunchState state)
{
    private const int RoundLimit = 10_000;
    private const int IdleLimit = 100;

    private long _progress;
    private long _ends;
    private long _changes;
    private int _rounds;
    private int _idle;
    private bool _isStuck;

    /// <summary>The waiting programs of the thread are about to take a turn each.</summary>
    public void BeginRound() => (_progress, _ends) = (state.Progress, state.Ends);

    /// <summary>They have taken it.</summary>
    /// <param name="ended">Whether one of them ended.</param>
    /// <param name="changes">How often programs of the thread changed memory so far.</param>
    /// <returns>Whether no thread gets anywhere any more.</returns>
    public bool EndRound(bool ended, long changes)
    {
        if (ended || changes != _changes)
        {
            _changes = changes;
            state.NoteProgress(ended);
        }

        _rounds = state.Ends != _ends || state.IsStarting ? 0 : _rounds + 1;
        _idle = state.Progress != _progress || state.IsStarting ? 0 : _idle + 1;
        Set(_rounds > RoundLimit || _idle > IdleLimit);

        // Whoever ended meanwhile noted its progress before: then the next round finds out.
        return _isStuck && state.AllAreStuck && state.Ends == _ends && (_rounds > RoundLimit || state.Progress == _progress);
    }

    /// <summary>Ends.</summary>
    public void End() => Set(false);

    private void Set(bool isStuck)
    {
        if (isStuck != _isStuck)
        {
            _isStuck = isStuck;
            state.NoteStuck(isStuck);
        }
    }
}
