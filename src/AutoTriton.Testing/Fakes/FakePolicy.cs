using System.Runtime.CompilerServices;
using AutoTriton.Core.Policies;
using AutoTriton.Testing.Fakes.Disturbances;

namespace AutoTriton.Testing.Fakes;

/// <summary>A policy that answers what a test says and records what it was asked.</summary>
public sealed class FakePolicy : IPolicy
{
    private readonly Calls<GenerationRequest> _calls = new();
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

    /// <summary>Makes a policy that gives completions in turn over all its requests; one beyond the last throws.</summary>
    /// <param name="completions">The completions, at least one.</param>
    /// <returns>The policy.</returns>
    public static FakePolicy InTurn(params Completion[] completions)
    {
        var script = new InTurn<Completion>(completions, "completion");
        return new FakePolicy((_, _) => script.Next());
    }

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<GenerationRequest> Requests => _calls.All;

    /// <summary>What happens to its requests before they are answered.</summary>
    /// <value><see cref="Disturbances.Disturbance.None"/></value>
    public Disturbance Disturbance { get; init; } = Disturbance.None;

    /// <inheritdoc/>
    public async IAsyncEnumerable<Completion> GenerateAsync(GenerationRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await _calls.EnterAsync(request, Disturbance, cancellationToken).ConfigureAwait(false);
        for (var index = 0; index < request.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return _answer(request, index) with { Index = index };
        }
    }
}
