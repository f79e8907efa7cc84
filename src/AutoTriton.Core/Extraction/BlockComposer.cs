using System.Collections.Immutable;
using System.Text;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Core.Extraction;

/// <summary>Puts a candidate together that an answer gives in pieces: imports and kernel in one block, the wrapper in the next, or in several files.</summary>
internal static class BlockComposer
{
    /// <summary>The pieces as one candidate, or null where a single block has all that the pieces have.</summary>
    public static BlockFacts? TryCompose(List<BlockFacts> candidates, BlockFacts best, ImmutableArray<string> wanted)
    {
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

        var isWhole = best.Defined == wanted.Length;
        pieces = isWhole ? Related([.. pieces.Where(piece => ReferenceEquals(piece, best) || piece.Names.Count == 0 || !piece.Names.IsSubsetOf(best.Names))], best) : pieces;
        if (pieces.Count < 2)
        {
            return null;
        }

        var text = new StringBuilder();
        for (var index = 0; index < pieces.Count; index++)
        {
            text.Append(WithoutImportsOf(pieces[index], pieces)).Append("\n\n");
        }

        var composed = BlockFacts.Of(pieces[^1].Block with { Text = text.ToString(), ShorterText = null }, wanted);
        var isBetter = composed.Rank.CompareTo(best.Rank) is var comparison && (comparison > 0 || (isWhole && comparison == 0));
        return composed.IsPython && (composed.HasKernel || !best.HasKernel) && composed.Defined >= best.Defined && isBetter ? composed : null;
    }

    /// <summary>The pieces that the best one needs or that need it, and those that these need, in their order.</summary>
    private static List<BlockFacts> Related(List<BlockFacts> pieces, BlockFacts best)
    {
        var uses = pieces.ConvertAll(piece => UsedNames.Of(piece));
        var isIn = pieces.ConvertAll(piece => ReferenceEquals(piece, best));
        var next = new Queue<int>();
        next.Enqueue(pieces.FindIndex(piece => ReferenceEquals(piece, best)));
        while (next.TryDequeue(out var inside) && inside >= 0)
        {
            for (var index = 0; index < pieces.Count; index++)
            {
                if (!isIn[index] && (Needs(uses[inside], pieces[index], index < inside) || (pieces[index].DefinesOwn && Needs(uses[index], pieces[inside], inside < index))))
                {
                    isIn[index] = true;
                    next.Enqueue(index);
                }
            }
        }

        // Code that is given in pieces has its first imports in a piece of their own.
        var isSplit = isIn.Count(isPart => isPart) > 1;
        var first = isIn.IndexOf(true);
        return [.. pieces.Where((piece, index) => isIn[index] || (isSplit && index < first && piece.IsPreamble))];
    }

    private static bool Needs(UsedNames user, BlockFacts other, bool isBefore) =>
        user.Free.Overlaps(other.Names) || (isBefore && user.Free.Overlaps(other.IsPreamble ? other.Bound : other.Imported));

    /// <summary>A piece without its imports from the files of other pieces.</summary>
    private static string WithoutImportsOf(BlockFacts piece, List<BlockFacts> pieces)
    {
        var removed = new HashSet<int>();
        foreach (var import in piece.Module!.Body.OfType<ImportFromStatement>())
        {
            if (import.Level > 0 || pieces.Any(other => !ReferenceEquals(other, piece) && IsOf(import, other)))
            {
                removed.UnionWith(Enumerable.Range(import.Span.StartLine, import.Span.EndLine - import.Span.StartLine + 1));
            }
        }

        var text = piece.Text.TrimEnd('\n');
        return removed.Count == 0 ? text : string.Join('\n', text.Split('\n').Where((_, index) => !removed.Contains(index + 1)));
    }

    /// <summary>Whether an import names the file of a piece, as the words before it or its first line tell, and takes from there what it defines.</summary>
    private static bool IsOf(ImportFromStatement import, BlockFacts other)
    {
        var file = (import.Module ?? "").Split('.')[^1] + ".py";
        var first = other.Text.AsSpan().TrimStart();
        var end = first.IndexOf('\n');
        return (other.Block.Lead.Contains(file, StringComparison.Ordinal) || (first.StartsWith("#") && (end < 0 ? first : first[..end]).Contains(file, StringComparison.Ordinal)))
            && import.Names.All(name => name.Name == "*" || other.Names.Contains(name.Name) || other.Bound.Contains(name.Name));
    }
}
