using System.Collections.Immutable;
using AutoTriton.Training.Generation;
using AutoTriton.Training.Optimization;
using AutoTriton.Training.Options;
using AutoTriton.Training.Policies;
using static AutoTriton.Torch.HeldScalars;

namespace AutoTriton.Training.Supervised;

/// <summary>
/// Supervised fine-tuning: maximises the log-probability of given answers. Each example is a row of its own, prompts are seen and not
/// trained on, batches hold sequences of like length.
/// </summary>
/// <example>
/// <code>
/// var trainer = new SupervisedTrainer(policy, new() { Budget = new() { MaxDuration = TimeSpan.FromMinutes(2) } });
/// foreach (var step in trainer.Train(trainer.Encode(examples), trainer.Encode(heldBack), cancellationToken))
/// {
///     metrics.OnMetrics(step.ToRecord());
/// }
/// </code>
/// </example>
public sealed class SupervisedTrainer
{
    private readonly LanguageModelPolicy _policy;
    private readonly SupervisedOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Makes a trainer.</summary>
    /// <param name="policy">The policy that learns.</param>
    /// <param name="options">How it goes.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is out of its range; the message holds every problem.</exception>
    public SupervisedTrainer(LanguageModelPolicy policy, SupervisedOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(options);
        OptionsGuard.ThrowIfInvalid(options, options.MoreProblems());
        (_policy, _options, _time) = (policy, options, time ?? TimeProvider.System);
    }

    /// <summary>How many examples <see cref="Encode"/> left out because they are too long.</summary>
    public int TooLong { get; private set; }

    /// <summary>Encodes examples; those that are too long are left out and counted in <see cref="TooLong"/>.</summary>
    /// <param name="examples">The examples.</param>
    /// <returns>Their tokens.</returns>
    public ImmutableArray<TokenSequence> Encode(IEnumerable<SupervisedExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var most = Math.Min(_options.MaxLength ?? int.MaxValue, _policy.Model.Config.MaxPositions);
        var encoded = examples.Select(example => new TokenSequence(_policy.EncodePrompt(example.Prompt), _policy.EncodeAnswer(example.Answer))).ToList();
        ImmutableArray<TokenSequence> kept = [.. encoded.Where(sequence => sequence.Length <= most)];
        TooLong += encoded.Count - kept.Length;
        return kept;
    }

    /// <summary>Trains until the budget is spent, or the evaluation loss no longer falls.</summary>
    /// <param name="examples">What to learn; at least one.</param>
    /// <param name="evaluation">What to measure the loss on without learning it; empty for none.</param>
    /// <param name="cancellationToken">Ends the run between two steps.</param>
    /// <returns>The steps, each computed when it is asked for.</returns>
    /// <exception cref="ArgumentException">There are no examples.</exception>
    public IEnumerable<SupervisedStep> Train(
        IReadOnlyList<TokenSequence> examples, IReadOnlyList<TokenSequence> evaluation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(evaluation);
        return examples.Count == 0
            ? throw new ArgumentException("There are no examples to learn from; if all were left out as too long, raise MaxLength or the model's MaxPositions.", nameof(examples))
            : Steps(examples, evaluation, cancellationToken);
    }

    /// <summary>The mean negative log-probability of the answers' tokens, in nats.</summary>
    /// <param name="sequences">The sequences; at least one.</param>
    /// <returns>The loss.</returns>
    public double Evaluate(IReadOnlyList<TokenSequence> sequences)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentOutOfRangeException.ThrowIfZero(sequences.Count);
        double total = 0;
        foreach (var batch in MicroBatches([.. Enumerable.Range(0, sequences.Count)], sequences))
        {
            using var scores = _policy.Score(batch);
            using var sum = scores.LogProbabilities.sum();
            using var wide = sum.to(TorchSharp.torch.ScalarType.Float64);
            total -= wide.item<double>();
        }

        return total / sequences.Sum(sequence => (long)sequence.Answer.Length);
    }

    private IEnumerable<SupervisedStep> Steps(IReadOnlyList<TokenSequence> examples, IReadOnlyList<TokenSequence> evaluation, CancellationToken cancellationToken)
    {
        var clock = new BudgetClock(_options.Budget, _time);
        var (best, worse) = (double.PositiveInfinity, 0);
        long tokens = 0, seen = 0;
        foreach (var places in Endless(examples))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (loss, answerTokens) = Accumulate(places, examples);
            var update = _policy.Step(_options.Schedule.At(clock.Progress));
            clock.Count();
            (tokens, seen) = (tokens + places.Sum(place => (long)examples[place].Length), seen + places.Length);
            var last = clock.IsSpent;
            var due = last || (_options.EvaluateEvery > 0 && clock.Steps % _options.EvaluateEvery == 0);
            double? measured = due && evaluation.Count > 0 ? Evaluate(evaluation) : null;
            (best, worse) = measured is { } value ? (Math.Min(best, value), value < best ? 0 : worse + 1) : (best, worse);
            yield return new SupervisedStep
            {
                Step = clock.Steps,
                Loss = loss,
                EvaluationLoss = measured,
                Update = update,
                Sequences = places.Length,
                AnswerTokens = answerTokens,
                TotalTokens = tokens,
                Epoch = (double)seen / examples.Count,
                Progress = clock.Progress,
                Elapsed = clock.Elapsed,
                Remaining = clock.Remaining,
            };
            if (last || (_options.Patience > 0 && worse >= _options.Patience))
            {
                yield break;
            }
        }
    }

    private IEnumerable<int[]> Endless(IReadOnlyList<TokenSequence> examples)
    {
        for (var pass = 0ul; ; pass++)
        {
            foreach (var batch in LengthBuckets.Pass(examples, _options.TokensPerStep, SequenceRandom.Mix((ulong)_options.Seed, pass)))
            {
                yield return batch;
            }
        }
    }

    private (double Loss, int AnswerTokens) Accumulate(int[] places, IReadOnlyList<TokenSequence> examples)
    {
        var answerTokens = places.Sum(place => examples[place].Answer.Length);
        double loss = 0;
        foreach (var batch in MicroBatches(places, examples))
        {
            loss += _policy.Accumulate(batch, scores => -scores.LogProbabilities.sum() / Hold(answerTokens));
        }

        return (loss, answerTokens);
    }

    private IEnumerable<TokenBatch> MicroBatches(int[] places, IReadOnlyList<TokenSequence> sequences) =>
        LengthBuckets.Cut([.. places.OrderBy(place => sequences[place].Length)], sequences, _options.TokensPerMicroBatch)
            .Select(part => new TokenBatch([.. part.Select(place => sequences[place])]));
}
