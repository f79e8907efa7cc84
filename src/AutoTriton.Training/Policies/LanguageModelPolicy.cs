using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AutoTriton.Core.Policies;
using AutoTriton.Training.Generation;
using AutoTriton.Training.Models;
using AutoTriton.Training.Optimization;
using AutoTriton.Training.Options;
using AutoTriton.Training.Tokenizers;
using static TorchSharp.torch;

namespace AutoTriton.Training.Policies;

/// <summary>A language model as a policy: it generates in batches, scores tokens, and learns.</summary>
/// <remarks>
/// Requests that are under way at the same time share one batch, so a host gets a batch's speed by asking from several tasks at once, or with
/// <see cref="GenerateBatchAsync"/>, which also makes the outcome depend on the requests alone. Generation, scoring and steps exclude each
/// other: each has the model to itself.
/// </remarks>
public sealed class LanguageModelPolicy : ITrainablePolicy, IDisposable
{
    private readonly LanguageModelPolicyOptions _options;
    private readonly IPromptEncoder _encoder;
    private readonly GenerationEngine _engine;
    private readonly TokenScorer _scorer;
    private readonly SemaphoreSlim _model = new(1, 1);
    private readonly Queue<GeneratingSequence> _waiting = new();
    private bool _isPumping;
    private long _requests;

    /// <summary>Makes a policy of a model.</summary>
    /// <param name="model">The model, which the policy disposes with itself.</param>
    /// <param name="tokenizer">The tokenizer, with the special tokens of <see cref="SpecialTokenNames"/>.</param>
    /// <param name="options">Generation, optimizer and seed; null for the defaults.</param>
    /// <param name="encoder">Turns prompts into tokens; null for <see cref="PlainPromptEncoder"/>.</param>
    /// <exception cref="ArgumentException">The tokenizer does not fit the model, or an option is out of its range.</exception>
    public LanguageModelPolicy(DecoderModel model, ITextTokenizer tokenizer, LanguageModelPolicyOptions? options = null, IPromptEncoder? encoder = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(tokenizer);
        _options = options ?? new LanguageModelPolicyOptions();
        OptionsGuard.ThrowIfInvalid(_options, OptionsGuard.Problems(_options.Generation));
        if (tokenizer.VocabularySize > model.Config.VocabularySize)
        {
            throw new ArgumentException($"The tokenizer has {tokenizer.VocabularySize} ids and the model only {model.Config.VocabularySize}; make the model with the tokenizer's VocabularySize.", nameof(tokenizer));
        }

        if (!tokenizer.SpecialTokens.TryGetValue(SpecialTokenNames.End, out var end))
        {
            throw new ArgumentException($"The tokenizer lacks the special token {SpecialTokenNames.End}.", nameof(tokenizer));
        }

        (Model, Tokenizer, EndOfTextId) = (model, tokenizer, end);
        _encoder = encoder ?? new PlainPromptEncoder();
        _engine = new GenerationEngine(model, tokenizer, end, _options.Generation.MaxBatch);
        _scorer = new TokenScorer(model, _options.KeptLogits);
        Optimizer = new AdamW(model, _options.Optimizer);
    }

    /// <summary>The model.</summary>
    public DecoderModel Model { get; }

    /// <summary>The tokenizer.</summary>
    public ITextTokenizer Tokenizer { get; }

    /// <summary>The optimizer.</summary>
    public AdamW Optimizer { get; private set; }

    /// <inheritdoc/>
    public int EndOfTextId { get; }

    /// <summary>The seed for requests that bring none.</summary>
    internal long Seed => _options.Seed;

    /// <summary>How many requests without a seed were answered; a checkpoint keeps it.</summary>
    internal long Requests
    {
        get => Interlocked.Read(ref _requests);
        init => _requests = value;
    }

    /// <summary>Encodes a prompt as generation does: what supervised fine-tuning needs.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <returns>The ids.</returns>
    public ImmutableArray<int> EncodePrompt(Core.Prompts.Prompt prompt) => _encoder.Encode(prompt, Tokenizer);

    /// <summary>Encodes an answer with its end token: what supervised fine-tuning needs.</summary>
    /// <param name="answer">The answer's text.</param>
    /// <returns>The ids.</returns>
    public ImmutableArray<int> EncodeAnswer(string answer) => [.. Tokenizer.Encode(answer), EndOfTextId];

    /// <inheritdoc/>
    public async IAsyncEnumerable<Completion> GenerateAsync(GenerationRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var completion in GenerateBatchAsync([request], cancellationToken).ConfigureAwait(false))
        {
            yield return completion.Completion;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A request is not valid, or its prompt leaves no room for an answer in the model's context.</exception>
    public async IAsyncEnumerable<BatchCompletion> GenerateBatchAsync(
        IReadOnlyList<GenerationRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        if (requests.Count == 0)
        {
            yield break;
        }

        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batch = new GenerationBatch(cancel.Token);
        var sequences = requests.SelectMany((request, place) => SequencesOf(request, place, batch)).ToList();
        batch.Expect(sequences.Count);
        Enqueue(sequences);
        try
        {
            await foreach (var completion in batch.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return completion;
            }
        }
        finally
        {
            await cancel.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public TokenScores Score(TokenBatch batch) => Exclusively(() => _scorer.Score(Fitting(batch)));

    /// <inheritdoc/>
    public double Accumulate(TokenBatch batch, Func<TokenScores, Tensor> loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return Exclusively(() => _scorer.Accumulate(Fitting(batch), loss));
    }

    /// <inheritdoc/>
    public OptimizerStep Step(double learningRate) => Exclusively(() => Optimizer.Step(learningRate));

    /// <summary>Puts the optimizer back to its start, for a new stage of training.</summary>
    /// <param name="options">How it steps from now on; null for the options that the policy was made with.</param>
    public void RestartOptimizer(AdamWOptions? options = null) => Exclusively(() =>
    {
        var fresh = new AdamW(Model, options ?? _options.Optimizer);
        Optimizer.Dispose();
        Optimizer = fresh;
        return true;
    });

    /// <summary>Makes a frozen copy of the model as it is now, to serve as reference policy.</summary>
    /// <returns>The copy, for the caller to dispose.</returns>
    public FrozenPolicy Freeze() => Exclusively(() =>
    {
        var copy = new DecoderModel(Model.Config, Model.Options with { Threads = null });
        copy.CopyFrom(Model);
        return new FrozenPolicy(copy, _options.KeptLogits);
    });

    /// <summary>Frees the model, the cache and the optimizer.</summary>
    public void Dispose()
    {
        _engine.Dispose();
        Optimizer.Dispose();
        _model.Dispose();
        Model.Dispose();
    }

    /// <summary>Runs something that needs the model for itself.</summary>
    internal T Exclusively<T>(Func<T> action)
    {
        _model.Wait();
        try
        {
            return action();
        }
        finally
        {
            _model.Release();
        }
    }

    private TokenBatch Fitting(TokenBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return batch.Length <= Model.Config.MaxPositions
            ? batch
            : throw new ArgumentException($"A sequence has {batch.Length} tokens and the model's context {Model.Config.MaxPositions}.", nameof(batch));
    }

    private IEnumerable<GeneratingSequence> SequencesOf(GenerationRequest request, int place, GenerationBatch batch)
    {
        ArgumentNullException.ThrowIfNull(request);
        var sampling = SamplingSettings.Of(request);
        int[] prompt = [.. _encoder.Encode(request.Prompt, Tokenizer)];
        var room = Model.Config.MaxPositions - prompt.Length;
        if (room < 1)
        {
            throw new ArgumentException($"The prompt has {prompt.Length} tokens, which leaves no room for an answer in a context of {Model.Config.MaxPositions}.", nameof(request));
        }

        var seed = request.Seed is { } given ? (ulong)given : SequenceRandom.Mix((ulong)_options.Seed, (ulong)Interlocked.Increment(ref _requests));
        return Enumerable.Range(0, request.Count).Select(index => new GeneratingSequence
        {
            Batch = batch,
            Request = place,
            Index = index,
            Prompt = prompt,
            MaxTokens = Math.Min(request.MaxTokens ?? _options.Generation.MaxTokens, room),
            Sampling = sampling,
            Seed = SequenceRandom.Mix(seed, (ulong)index),
            StopSequences = request.StopSequences.IsDefault ? [] : request.StopSequences,
        });
    }

    private void Enqueue(List<GeneratingSequence> sequences)
    {
        lock (_waiting)
        {
            sequences.ForEach(_waiting.Enqueue);
            if (_isPumping)
            {
                return;
            }

            _isPumping = true;
        }

        _ = Task.Run(PumpAsync);
    }

    private async Task PumpAsync()
    {
        while (true)
        {
            await _model.WaitAsync().ConfigureAwait(false);
            try
            {
                _engine.Run(TakeWaiting);
            }
#pragma warning disable CA1031 // The error goes to whoever asked: through the channels of all sequences that it ends.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                foreach (var sequence in TakeWaiting(int.MaxValue))
                {
                    sequence.Batch.Fail(exception);
                }
            }
            finally
            {
                _model.Release();
            }

            lock (_waiting)
            {
                if (_waiting.Count == 0)
                {
                    _isPumping = false;
                    return;
                }
            }
        }
    }

    private List<GeneratingSequence> TakeWaiting(int most)
    {
        lock (_waiting)
        {
            var taken = new List<GeneratingSequence>(Math.Min(most, _waiting.Count));
            while (taken.Count < most && _waiting.TryDequeue(out var sequence))
            {
                taken.Add(sequence);
            }

            return taken;
        }
    }
}
