using System.Collections.Immutable;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Facts;

/// <summary>What was found by following one entry point.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Node">Its definition.</param>
/// <param name="Outcomes">How its paths end.</param>
/// <param name="Launches">The launches that its paths reach, each once.</param>
/// <param name="IsProcedure">Whether it takes nothing and returns nothing, as a test or a demonstration does.</param>
internal sealed record EntryFact(
    string Name, SyntaxNode? Node, ImmutableArray<Outcome> Outcomes, ImmutableArray<LaunchFact> Launches, bool IsProcedure);
