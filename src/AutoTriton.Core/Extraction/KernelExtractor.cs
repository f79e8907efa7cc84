using System.Collections.Immutable;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Core.Extraction;

/// <summary>Finds the candidate in a real answer: fences of any kind or none, reasoning, prose, drafts and corrections, JSON wrappers, diffs.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Of several blocks, the one is meant that defines what the contract calls, then one with a kernel, then one that parses; of equals the last.
/// It is ambiguous where an equal one differs and no word between them says that the later one corrects the earlier.</item>
/// <item>Where no block has all, but the blocks together do (a kernel in one, its wrapper in the next), the candidate is all of them.</item>
/// <item>Code inside closed reasoning is never the candidate. Where the reasoning never closes and nothing stands outside it, its last block is, marked ambiguous.</item>
/// <item>Time is linear in the answer: one pass for tags and fences, and a bounded number of parses of pieces no longer than <see cref="MaximumCandidateLength"/>.</item>
/// </list>
/// Safe to use from several threads.
/// </remarks>
public sealed class KernelExtractor : IKernelExtractor
{
    private const int MostBlocks = 64;

    private static readonly string[] CorrectionWords =
        ["correct", "fix", "final", "improve", "instead", "updat", "revis", "mistake", "actually", "wait", "better", "complete", "full", "optimi", "refin"];

    /// <summary>The longest candidate, in characters; a longer one is refused. Must be positive.</summary>
    /// <value>1,000,000</value>
    public int MaximumCandidateLength { get; init; } = 1_000_000;

    /// <inheritdoc/>
    public ExtractionResult Extract(string answer, KernelContract contract)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(contract);
        var wanted = ContractNames.Of(contract);
        if (string.IsNullOrWhiteSpace(answer))
        {
            return new ExtractionResult { Problem = "The answer is empty." };
        }

        var parts = ReasoningSplitter.Split(AnswerText.Normalize(answer));
        var result = Choose(parts.Visible, wanted, parts.IsUnclosed);
        if (result.Candidate is null && parts.IsUnclosed && parts.Reasoning is { } reasoning)
        {
            var inside = Choose(reasoning, wanted, false);
            result = inside.Candidate is null
                ? new ExtractionResult { Problem = "The answer ends inside its reasoning.", IsTruncated = true, BlockCount = inside.BlockCount }
                : inside with { IsAmbiguous = true };
        }
        else if (result.Candidate is null && parts.Reasoning is not null)
        {
            result = result with { Problem = result.Problem + " Code inside the reasoning is not an answer." };
        }

        return result with { Reasoning = parts.Reasoning };
    }

    private ExtractionResult Choose(string text, ImmutableArray<string> wanted, bool isCut)
    {
        var (blocks, count) = BlocksOf(text);
        var usable = blocks.Where(block => block.Text.Length <= MaximumCandidateLength && !string.IsNullOrWhiteSpace(block.Text)).TakeLast(MostBlocks);
        var facts = usable.Select(block => BlockFacts.Of(block, wanted)).ToList();
        var candidates = facts.Where(fact => fact.IsPython || fact.HasKernel || fact.Defined > 0).ToList();
        if (candidates.Count == 0)
        {
            return new ExtractionResult { Problem = Problem(text, blocks), BlockCount = count, IsTruncated = blocks is [.., { IsClosed: false }] };
        }

        var best = candidates.Max(fact => fact.Rank);
        var chosen = candidates.Last(fact => fact.Rank == best);
        chosen = LastCorrection(candidates, chosen);
        if (!IsCorrection(chosen.Block) && BlockComposer.TryCompose(candidates, chosen, wanted) is { } composed)
        {
            chosen = composed;
        }

        return new ExtractionResult
        {
            Candidate = chosen.Text,
            Module = chosen.Module,
            BlockCount = count,
            IsTruncated = isCut || !facts[^1].Block.IsClosed || IsCutInside(chosen, wanted, blocks),
            IsAmbiguous = IsAmbiguous(candidates, chosen),
        };
    }

    /// <summary>Whether a candidate that was never fenced lacks what the contract calls: it ends before that comes.</summary>
    private static bool IsCutInside(BlockFacts chosen, ImmutableArray<string> wanted, List<CodeBlock> blocks) =>
        blocks.Count == 1 && !chosen.Block.IsFenced && wanted.Length > 0 && chosen.Defined == 0;

    private (List<CodeBlock> Blocks, int Count) BlocksOf(string text)
    {
        var wrappers = new WrappedCode(MaximumCandidateLength);
        var (fenced, count) = FenceScanner.Scan(text);
        if (fenced.Count > 0)
        {
            return (WithEdits([.. fenced.TakeLast(MostBlocks).SelectMany(block => wrappers.Unwrap(block.Text, block.Lead, block.IsClosed) ?? [block with { IsFenced = true }])]), count);
        }

        var blocks = WithEdits(wrappers.Find(text));
        return (blocks, blocks.Count);
    }

    /// <summary>The blocks, with those that change an earlier one after the change.</summary>
    private static List<CodeBlock> WithEdits(List<CodeBlock> blocks)
    {
        for (var index = 1; index < blocks.Count; index++)
        {
            var edits = blocks[index].Edits;
            for (var earlier = index - 1; earlier >= 0 && edits.Count > 0; earlier--)
            {
                if (TextEdit.Apply(edits, blocks[earlier].Text) is { } changed)
                {
                    blocks[index] = blocks[index] with { Text = changed, Edits = [], IsEdited = true };
                    break;
                }
            }
        }

        return blocks;
    }

    /// <summary>The last block that a word such as "corrected" leads in, unless it only redoes a part of what is chosen.</summary>
    private static BlockFacts LastCorrection(List<BlockFacts> candidates, BlockFacts chosen)
    {
        for (var index = candidates.Count - 1; index > candidates.IndexOf(chosen); index--)
        {
            var later = candidates[index];
            if (later.Names.Count > 0 && later.Defined >= chosen.Defined && IsCorrection(later.Block)
                && !(later.Names.IsProperSubsetOf(chosen.Names) && later.Defined == 0))
            {
                return later;
            }
        }

        return chosen;
    }

    private static bool IsAmbiguous(List<BlockFacts> candidates, BlockFacts chosen)
    {
        var index = candidates.IndexOf(chosen);
        for (var other = 0; other < index; other++)
        {
            if (candidates[other].Rank == chosen.Rank && candidates[other].Text.Trim() != chosen.Text.Trim()
                && !candidates.GetRange(other + 1, index - other).Any(between => IsCorrection(between.Block)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCorrection(CodeBlock block) =>
        block.IsEdited || CorrectionWords.Any(word => block.Lead.Contains(word, StringComparison.OrdinalIgnoreCase));

    private string Problem(string text, List<CodeBlock> blocks) =>
        string.IsNullOrWhiteSpace(text) ? "Nothing stands outside the reasoning."
        : blocks.Any(block => block.Text.Length > MaximumCandidateLength) ? $"The code is longer than {MaximumCandidateLength:N0} characters."
        : "There is no Python code in the answer.";
}
