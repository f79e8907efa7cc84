using System.Collections.Immutable;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>What atomics of release semantics made visible at one address. Held while the atomic is made, so that the order of clocks is that of memory.</summary>
internal sealed class SyncVariable
{
    private ImmutableDictionary<int, int> _released = ImmutableDictionary<int, int>.Empty;

    /// <summary>An atomic was made at the address.</summary>
    /// <param name="clock">The clock of its program.</param>
    /// <param name="acquires">Whether it learns what was released.</param>
    /// <param name="releases">Whether it releases.</param>
    public void Pass(ProgramClock clock, bool acquires, bool releases)
    {
        if (acquires)
        {
            clock.Acquire(_released);
        }

        if (releases)
        {
            _released = clock.Release(_released);
        }
    }
}
