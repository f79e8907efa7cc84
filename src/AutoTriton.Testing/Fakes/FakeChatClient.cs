using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace AutoTriton.Testing.Fakes;

/// <summary>A chat client that answers what a test says and records what it was asked.</summary>
/// <param name="answer">Answers the text for the messages.</param>
public sealed class FakeChatClient(Func<IReadOnlyList<ChatMessage>, string> answer) : IChatClient
{
    private readonly ConcurrentQueue<FakeChatRequest> _requests = new();
    private readonly Func<IReadOnlyList<ChatMessage>, string> _answer = answer ?? throw new ArgumentNullException(nameof(answer));

    /// <summary>Makes a client that answers the same text always.</summary>
    /// <param name="text">The text.</param>
    public FakeChatClient(string text)
        : this(_ => text)
    {
    }

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<FakeChatRequest> Requests => [.. _requests];

    /// <summary>The finish reason of each answer.</summary>
    /// <value><see cref="ChatFinishReason.Stop"/></value>
    public ChatFinishReason FinishReason { get; init; } = ChatFinishReason.Stop;

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var request = new FakeChatRequest([.. messages], options);
        _requests.Enqueue(request);
        await Task.Yield();
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, _answer(request.Messages))) { FinishReason = FinishReason };
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType?.IsInstanceOfType(this) == true ? this : null;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
