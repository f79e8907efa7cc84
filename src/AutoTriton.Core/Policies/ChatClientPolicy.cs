using System.Runtime.CompilerServices;
using AutoTriton.Core.Options;
using AutoTriton.Core.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace AutoTriton.Core.Policies;

/// <summary>Makes a policy of any chat client: a hosted model, a local server, a fake.</summary>
/// <remarks>A chat service tells neither token ids nor log-probabilities, so such a policy can write data and be evaluated, not trained.</remarks>
public sealed class ChatClientPolicy : IPolicy
{
    private readonly IChatClient _client;
    private readonly ChatClientPolicyOptions _options;

    /// <summary>Makes the policy.</summary>
    /// <param name="client">The client; it stays the caller's to dispose.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <exception cref="OptionsValidationException">An option is out of its range.</exception>
    public ChatClientPolicy(IChatClient client, ChatClientPolicyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _options = options ?? new ChatClientPolicyOptions();
        OptionsGuard.Validate(_options, new ChatClientPolicyOptionsValidator());
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Completion> GenerateAsync(GenerationRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pending = new List<Task<Completion>>();
        var next = 0;
        try
        {
            while (next < request.Count || pending.Count > 0)
            {
                while (next < request.Count && pending.Count < _options.MaxConcurrency)
                {
                    pending.Add(AskAsync(request, next++, stop.Token));
                }

                var ended = await Task.WhenAny(pending).ConfigureAwait(false);
                pending.Remove(ended);
                yield return await ended.ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(pending).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
        }
    }

    private async Task<Completion> AskAsync(GenerationRequest request, int index, CancellationToken cancellationToken)
    {
        var messages = request.Prompt.Messages.Select(message => new ChatMessage(RoleOf(message.Role), message.Text));
        var options = new ChatOptions
        {
            ModelId = _options.ModelId,
            MaxOutputTokens = request.MaxTokens,
            Temperature = (float)request.Temperature,
            TopP = request.TopP < 1 ? (float)request.TopP : null,
            TopK = request.TopK > 0 ? request.TopK : null,
            Seed = request.Seed is { } seed ? seed + index : null,
            StopSequences = request.StopSequences.IsEmpty ? null : [.. request.StopSequences],
        };
        var response = await _client.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        return new Completion(response.Text, ReasonOf(response.FinishReason)) { Index = index };
    }

    private static ChatRole RoleOf(PromptRole role) => role switch
    {
        PromptRole.System => ChatRole.System,
        PromptRole.Assistant => ChatRole.Assistant,
        _ => ChatRole.User,
    };

    private static StopReason ReasonOf(ChatFinishReason? reason)
    {
        if (reason == ChatFinishReason.Stop)
        {
            return StopReason.EndOfText;
        }

        if (reason == ChatFinishReason.Length)
        {
            return StopReason.Length;
        }

        return reason == ChatFinishReason.ContentFilter ? StopReason.ContentFilter : StopReason.Unknown;
    }
}
