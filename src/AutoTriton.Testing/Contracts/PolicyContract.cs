using AutoTriton.Core.Policies;
using AutoTriton.Core.Prompts;

namespace AutoTriton.Testing.Contracts;

/// <summary>What every <see cref="IPolicy"/> must do.</summary>
public static class PolicyContract
{
    /// <summary>The checks.</summary>
    /// <param name="policy">Makes the policy under test; called once a check.</param>
    /// <param name="prompt">A prompt that it can answer.</param>
    /// <param name="isReproducible">Whether the same seed must give the same texts.</param>
    /// <returns>The checks.</returns>
    public static IReadOnlyList<ContractCheck> Checks(Func<IPolicy> policy, Prompt prompt, bool isReproducible = true)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(prompt);
        var request = new GenerationRequest(prompt) { Count = 3, MaxTokens = 16, Seed = 11 };
        var checks = new List<ContractCheck>
        {
            new("refuses a null request", () => Expect.ThrowsAsync<ArgumentNullException>(() => AllAsync(policy(), null!), "A null request must throw ArgumentNullException.")),
            new("gives as many completions as asked, each index once", () => CountsAsync(policy(), request)),
            new("log-probabilities go with token ids", () => TokensAgreeAsync(policy(), request)),
            new("a cancelled token cancels", () => Expect.ThrowsAsync<OperationCanceledException>(
                () => AllAsync(policy(), request, new CancellationToken(canceled: true)), "A cancelled token must throw OperationCanceledException.")),
            new("can be left after the first completion", () => CanBeLeftAsync(policy(), request)),
        };
        if (isReproducible)
        {
            checks.Add(new("the same seed gives the same texts", () => RepeatsAsync(policy(), request)));
        }

        return checks;
    }

    private static async Task<List<Completion>> AllAsync(IPolicy policy, GenerationRequest request, CancellationToken cancellationToken = default)
    {
        var completions = new List<Completion>();
        await foreach (var completion in policy.GenerateAsync(request, cancellationToken).ConfigureAwait(false))
        {
            completions.Add(completion);
        }

        return completions;
    }

    private static async Task CountsAsync(IPolicy policy, GenerationRequest request)
    {
        var indices = (await AllAsync(policy, request).ConfigureAwait(false)).Select(completion => completion.Index).Order();
        Expect.That(indices.SequenceEqual(Enumerable.Range(0, request.Count)), $"{request.Count} completions have the indices 0 to {request.Count - 1}, each once.");
    }

    private static async Task TokensAgreeAsync(IPolicy policy, GenerationRequest request)
    {
        foreach (var completion in await AllAsync(policy, request).ConfigureAwait(false))
        {
            if (!completion.LogProbabilities.IsDefault)
            {
                Expect.That(!completion.TokenIds.IsDefault && completion.TokenIds.Length == completion.LogProbabilities.Length, "There are as many log-probabilities as token ids.");
                Expect.That(completion.LogProbabilities.All(value => value <= 1e-6f && !float.IsNaN(value)), "A log-probability is at most 0.");
            }

            if (request.MaxTokens is { } most && !completion.TokenIds.IsDefault)
            {
                Expect.That(completion.TokenIds.Length <= most, $"A completion has at most {most} tokens, not {completion.TokenIds.Length}.");
            }
        }
    }

    private static async Task CanBeLeftAsync(IPolicy policy, GenerationRequest request)
    {
        await foreach (var completion in policy.GenerateAsync(request).ConfigureAwait(false))
        {
            Expect.That(completion.Text is not null, "A completion has a text.");
            break;
        }

        await CountsAsync(policy, request).ConfigureAwait(false);
    }

    private static async Task RepeatsAsync(IPolicy policy, GenerationRequest request)
    {
        var first = (await AllAsync(policy, request).ConfigureAwait(false)).OrderBy(completion => completion.Index).Select(completion => completion.Text);
        var second = (await AllAsync(policy, request).ConfigureAwait(false)).OrderBy(completion => completion.Index).Select(completion => completion.Text);
        Expect.That(first.SequenceEqual(second), "The same request with the same seed gives the same texts.");
    }
}
