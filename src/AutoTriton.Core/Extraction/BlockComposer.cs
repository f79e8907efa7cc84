using System.Collections.Immutable;
using System.Text;

namespace AutoTriton.Core.Extraction;

/// <summary>Puts a candidate together that an answer gives in pieces: imports and kernel in one block, the wrapper in the next.</summary>
internal static class BlockComposer
{
    /// <summary>The pieces as one candidate, or null where a single block has all that the pieces have.</summary>
    public static BlockFacts? TryCompose(List<BlockFacts> candidates, BlockFacts best, ImmutableArray<string> wanted)
    {
        if (best.HasKernel && best.Defined == wanted.Length)
        {
            return null;
        }

        var pieces = new List<BlockFacts>();
        foreach (var piece in candidates.Where(fact => fact.IsPython))
        {
            pieces.RemoveAll(earlier => earlier.Names.Count > 0 && earlier.Names.IsSubsetOf(piece.Names));
            pieces.Add(piece);
        }

        if (pieces.Count < 2)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            text.Append(piece.Text.TrimEnd('\n')).Append("\n\n");
        }

        var composed = BlockFacts.Of(pieces[^1].Block with { Text = text.ToString(), ShorterText = null }, wanted);
        return composed.IsPython && composed.HasKernel && composed.Defined >= best.Defined && composed.Rank.CompareTo(best.Rank) > 0 ? composed : null;
    }
}
