using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AutoTriton.Core.Policies;

namespace AutoTriton.Testing.Fakes;

/// <summary>A policy that answers what a test says and records what it was asked.</summary>
public sealed class FakePolicy : IPolicy
{
    private readonly ConcurrentQueue<GenerationRequest> _requests = new();
    private readonly Func<GenerationRequest, int, Completion> _answer;

    /// <summary>Makes a policy that gives these texts in turn, over and over.</summary>
    /// <param name="texts">The texts, at least one.</param>
    public FakePolicy(params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Length == 0)
        {
            throw new ArgumentException("Give at least one text.", nameof(texts));
        }

        _answer = (_, index) => new Completion(texts[index % texts.Length], StopReason.EndOfText);
    }

    /// <summary>Makes a policy that answers by a rule.</summary>
    /// <param name="answer">Answers the completion of a request at an index from 0.</param>
    public FakePolicy(Func<GenerationRequest, int, Completion> answer) => _answer = answer ?? throw new ArgumentNullException(nameof(answer));

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<GenerationRequest> Requests => [.. _requests];

    /// <inheritdoc/>
    public async IAsyncEnumerable<Completion> GenerateAsync(GenerationRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        _requests.Enqueue(request);
        for (var index = 0; index < request.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return _answer(request, index) with { Index = index };
        }
    }
}
