using AutoTriton.Interpreter.Execution.Values;

namespace AutoTriton.Interpreter.Execution.References;

/// <summary>One input set with what the reference made of it.</summary>
/// <param name="Seed">The seed of random numbers drawn during the call.</param>
/// <param name="Inputs">The arguments before the call.</param>
/// <param name="InputsAfter">The arguments after the call.</param>
/// <param name="Output">The result.</param>
/// <param name="Scale">What floating-point inputs were multiplied by.</param>
internal sealed record ExpectedSet(long Seed, Snapshot Inputs, Snapshot InputsAfter, Snapshot Output, double Scale = 1)
{
    /// <summary>The result of the reference in float64, or null where there is none.</summary>
    public Snapshot? Exact { get; init; }

    /// <summary>Whether the call drew random numbers.</summary>
    public bool IsRandom { get; init; }
}
