using AutoTriton.Training.Models;
using AutoTriton.Training.Scripting;
using static AutoTriton.Torch.HeldScalars;
using static TorchSharp.torch;

namespace AutoTriton.Training.Policies;

/// <summary>
/// Log-probabilities and entropies of a batch's answer tokens from a model, and the way of their gradients back into it. Logits are made at
/// answer tokens only, in chunks, and kept only as long as they are few.
/// </summary>
internal sealed class TokenScorer(DecoderModel model, long keptElements)
{
    // Logits of one chunk: large enough to keep matrix products efficient, small enough to stay in caches and memory.
    private const long ChunkElements = 8_000_000;

    private readonly TorchScript _script = TorchScript.Of("Policies.scoring");

    /// <summary>Scores without gradients.</summary>
    public TokenScores Score(TokenBatch batch)
    {
        using var without = no_grad();
        using var scope = NewDisposeScope();
        using var layout = new TokenLayout(batch, model.Device);
        var rows = Rows(layout);
        var (scores, _, _) = Forward(rows, layout, batch, keep: false);
        scores.LogProbabilities.MoveToOuterDisposeScope();
        scores.Entropies.MoveToOuterDisposeScope();
        scores.Mask.MoveToOuterDisposeScope();
        return scores;
    }

    /// <summary>Scores, asks for a loss, and adds its gradient to the model's gradients.</summary>
    public double Accumulate(TokenBatch batch, Func<TokenScores, Tensor> loss)
    {
        using var scope = NewDisposeScope();
        using var layout = new TokenLayout(batch, model.Device);
        var rows = Rows(layout);
        using var detached = rows.detach();
        TokenScores scores;
        Tensor entropies;
        List<Tensor>? logs;
        using (no_grad())
        {
            (scores, entropies, logs) = Forward(detached, layout, batch, keep: batch.AnswerTokens * (long)model.Config.VocabularySize <= keptElements);
        }

        scores.LogProbabilities.requires_grad_(true);
        scores.Entropies.requires_grad_(true);
        var value = loss(scores);
        value.backward();
        var result = value.to(ScalarType.Float64).item<double>();
        using (no_grad())
        {
            var gradient = Backward(detached, layout, scores, entropies, logs, batch);
            using (enable_grad())
            {
                rows.backward([gradient]);
            }
        }

        return result;
    }

    private Tensor Rows(TokenLayout layout)
    {
        var hidden = model.Hidden(layout.Ids);
        return hidden.reshape(-1, model.Config.HiddenSize).index_select(0, layout.Sources);
    }

    private (TokenScores Scores, Tensor Entropies, List<Tensor>? Logs) Forward(Tensor rows, TokenLayout layout, TokenBatch batch, bool keep)
    {
        var logs = keep ? new List<Tensor>() : null;
        var logProbabilities = new List<Tensor>();
        var entropies = new List<Tensor>();
        foreach (var (start, count) in Chunks(batch.AnswerTokens))
        {
            var (logProbability, entropy, all) = _script.Call3(
                "forward", rows.narrow(0, start, count), model.Head, layout.Targets.narrow(0, start, count), batch.Temperature);
            logProbabilities.Add(logProbability);
            entropies.Add(entropy);
            if (logs is null)
            {
                all.Dispose();
            }
            else
            {
                logs.Add(all);
            }
        }

        var flatEntropies = cat(entropies);
        var scores = new TokenScores(
            Spread(cat(logProbabilities), layout, batch), Spread(flatEntropies, layout, batch), Spread(ones_like(flatEntropies), layout, batch));
        return (scores, flatEntropies, logs);
    }

    private Tensor Backward(Tensor rows, TokenLayout layout, TokenScores scores, Tensor entropies, List<Tensor>? logs, TokenBatch batch)
    {
        var gradLogs = Gather(scores.LogProbabilities.grad, layout, entropies);
        var useEntropy = scores.Entropies.grad is not null;
        var gradEntropies = Gather(scores.Entropies.grad, layout, entropies);
        var gradients = new List<Tensor>();
        using var headGradient = model.HeadGradient();
        var chunk = 0;
        foreach (var (start, count) in Chunks(batch.AnswerTokens))
        {
            using var scope = NewDisposeScope();
            var (part, targets) = (rows.narrow(0, start, count), layout.Targets.narrow(0, start, count));
            var all = logs?[chunk++] ?? _script.Call3("forward", part, model.Head, targets, batch.Temperature).Item3;
            var (gradient, head) = _script.Call2(
                "backward", part, model.Head, targets, all, entropies.narrow(0, start, count),
                gradLogs.narrow(0, start, count), gradEntropies.narrow(0, start, count), useEntropy, batch.Temperature);
            headGradient.PlusInPlace(head);
            gradients.Add(gradient.MoveToOuterDisposeScope());
        }

        return cat(gradients);
    }

    private static Tensor Spread(Tensor flat, TokenLayout layout, TokenBatch batch) =>
        zeros(batch.Sequences.Count * batch.AnswerLength, flat.dtype, flat.device).index_copy_(0, layout.Places, flat).view(batch.Sequences.Count, batch.AnswerLength);

    private static Tensor Gather(Tensor? matrix, TokenLayout layout, Tensor like) =>
        matrix is null ? zeros_like(like) : matrix.reshape(-1).index_select(0, layout.Places);

    private IEnumerable<(int Start, int Count)> Chunks(int rows)
    {
        var size = (int)Math.Max(1, ChunkElements / model.Config.VocabularySize);
        for (var start = 0; start < rows; start += size)
        {
            yield return (start, Math.Min(size, rows - start));
        }
    }
}
