using System.Collections.Immutable;
using AutoTriton.Training.Generation;
using AutoTriton.Training.Objectives;
using AutoTriton.Training.Optimization;
using AutoTriton.Training.Policies;
using AutoTriton.Training.Supervised;
using static TorchSharp.torch;

namespace AutoTriton.Training.Grpo;

/// <summary>Turns rollouts with advantages into optimizer steps.</summary>
internal sealed class GrpoUpdater(ITrainablePolicy policy, GrpoOptions options, GrpoParts parts)
{
    private readonly IObjective _objective = parts.Objective;

    /// <summary>Goes through the rollouts as often as the options say.</summary>
    public UpdateResult Update(ImmutableArray<RolloutGroup> groups, double learningRate, int step)
    {
        var rows = RowsOf(groups);
        var steps = ImmutableArray.CreateBuilder<OptimizerStep>();
        var metrics = new WeightedMeans();
        double loss = 0;
        if (rows.Any(row => row.Advantage != 0))
        {
            Remember(rows);
            for (var pass = 0; pass < options.UpdatesPerBatch; pass++)
            {
                foreach (var part in Divide(rows, SequenceRandom.Mix(SequenceRandom.Mix((ulong)options.Seed, (ulong)step), 1_000_003ul + (ulong)pass)))
                {
                    loss += Accumulate(part, metrics);
                    steps.Add(policy.Step(learningRate));
                }
            }
        }

        return new UpdateResult(steps.ToImmutable(), steps.Count == 0 ? 0 : loss / steps.Count, metrics.Means);
    }

    private static List<UpdateRow> RowsOf(ImmutableArray<RolloutGroup> groups)
    {
        var rows = new List<UpdateRow>();
        foreach (var rollout in groups.SelectMany(group => group.Rollouts).Where(rollout => !rollout.IsMasked))
        {
            var completion = rollout.Completion;
            if (completion.TokenIds.IsDefaultOrEmpty || completion.PromptTokenIds.IsDefaultOrEmpty)
            {
                throw new InvalidOperationException("The policy's completions carry no token ids, so it cannot be trained on them; a trainable policy sets Completion.TokenIds and PromptTokenIds.");
            }

            rows.Add(new UpdateRow(new TokenSequence(completion.PromptTokenIds, completion.TokenIds), rollout.Advantage) { Rollout = completion.LogProbabilities });
        }

        return rows;
    }

    // What later updates compare with: needed only where the first step does not use up the batch, or for a KL term.
    private void Remember(List<UpdateRow> rows)
    {
        var several = options.UpdatesPerBatch * options.MiniBatches > 1;
        foreach (var part in MicroBatches(Computed(rows)))
        {
            var batch = BatchOf(part);
            Keep(several ? policy : null, batch, part, (row, values) => row.Old = values);
            Keep(_objective.NeedsReference ? parts.Reference : null, batch, part, (row, values) => row.Reference = values);
        }
    }

    private static void Keep(ITokenScorer? scorer, TokenBatch batch, List<UpdateRow> rows, Action<UpdateRow, float[]> keep)
    {
        if (scorer is null)
        {
            return;
        }

        using var scope = NewDisposeScope();
        var values = scorer.Score(batch).LogProbabilities.to(ScalarType.Float32).cpu().data<float>().ToArray();
        for (var i = 0; i < rows.Count; i++)
        {
            keep(rows[i], values[(i * batch.AnswerLength)..(i * batch.AnswerLength + rows[i].Sequence.Answer.Length)]);
        }
    }

    private IEnumerable<List<UpdateRow>> Divide(List<UpdateRow> rows, ulong seed)
    {
        if (options.MiniBatches == 1)
        {
            return [rows];
        }

        var shuffled = LengthBuckets.Shuffle(rows.ToArray(), seed);
        return shuffled.Chunk((rows.Count + options.MiniBatches - 1) / options.MiniBatches).Select(part => part.ToList());
    }

    private double Accumulate(List<UpdateRow> rows, WeightedMeans metrics)
    {
        double totalTokens = rows.Sum(row => row.Sequence.Answer.Length);
        double loss = 0;
        foreach (var part in MicroBatches(Computed(rows)))
        {
            var batch = BatchOf(part);
            loss += policy.Accumulate(batch, scores =>
            {
                using var result = _objective.Compute(Inputs(part, batch, scores, totalTokens, rows.Count));
                metrics.Add(result.Metrics, batch.AnswerTokens);
                return result.Loss.alias();
            });
        }

        return loss;
    }

    // Answers without advantage are counted in every total; computed only where the objective makes something of them.
    private List<UpdateRow> Computed(List<UpdateRow> rows) =>
        _objective.IgnoresZeroAdvantage ? [.. rows.Where(row => row.Advantage != 0)] : rows;

    private IEnumerable<List<UpdateRow>> MicroBatches(List<UpdateRow> rows)
    {
        var sequences = rows.Select(row => row.Sequence).ToList();
        var sorted = Enumerable.Range(0, rows.Count).OrderBy(place => sequences[place].Length).ToArray();
        return LengthBuckets.Cut(sorted, sequences, options.TokensPerMicroBatch).Select(part => part.Select(place => rows[place]).ToList());
    }

    private TokenBatch BatchOf(List<UpdateRow> rows) => new([.. rows.Select(row => row.Sequence)], options.Temperature);

    private ObjectiveBatch Inputs(List<UpdateRow> rows, TokenBatch batch, TokenScores scores, double totalTokens, double totalRows)
    {
        var (dtype, device) = (scores.LogProbabilities.dtype, scores.LogProbabilities.device);
        return new ObjectiveBatch
        {
            LogProbabilities = scores.LogProbabilities,
            Entropies = scores.Entropies,
            Mask = scores.Mask,
            Advantages = tensor(rows.Select(row => row.Advantage).ToArray()).to(dtype).to(device),
            OldLogProbabilities = Matrix(row => row.Old),
            ReferenceLogProbabilities = Matrix(row => row.Reference),
            RolloutLogProbabilities = Matrix(row => row.Rollout.IsDefault ? null : [.. row.Rollout]),
            TotalTokens = totalTokens,
            TotalRows = totalRows,
            MaxCompletionTokens = options.MaxCompletionTokens,
        };

        Tensor? Matrix(Func<UpdateRow, float[]?> valuesOf)
        {
            var values = new float[rows.Count * batch.AnswerLength];
            for (var i = 0; i < rows.Count; i++)
            {
                if (valuesOf(rows[i]) is not { } row)
                {
                    return null;
                }

                row.CopyTo(values, i * batch.AnswerLength);
            }

            return tensor(values, [rows.Count, batch.AnswerLength]).to(dtype).to(device);
        }
    }
}
