namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>Numbers for programs that no former launch of the process used, so that marks of former launches need no clearing.</summary>
/// <param name="Era">Counts how often the numbers began anew.</param>
/// <param name="First">The number of the launch's first program.</param>
/// <param name="Last">The number of its last program.</param>
internal readonly record struct ProgramTokens(int Era, int First, int Last)
{
    /// <summary>The most programs that can be told apart.</summary>
    public const long Limit = int.MaxValue - 1;

    private static readonly Lock Gate = new();

    private static int _era = 1;
    private static int _next = 1;

    public static ProgramTokens Take(long programs)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(programs, Limit);
        lock (Gate)
        {
            if (programs > int.MaxValue - _next)
            {
                _era++;
                _next = 1;
            }

            var first = _next;
            _next += (int)programs;
            return new ProgramTokens(_era, first, _next - 1);
        }
    }
}
