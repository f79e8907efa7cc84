using System.Runtime.CompilerServices;
using AutoTriton.Testing.Fakes.Disturbances;
using Microsoft.Extensions.AI;

namespace AutoTriton.Testing.Fakes;

/// <summary>A chat client that answers what a test says and records what it was asked.</summary>
/// <param name="answer">Answers the text for the messages.</param>
public sealed class FakeChatClient(Func<IReadOnlyList<ChatMessage>, string> answer) : IChatClient
{
    private readonly Calls<FakeChatRequest> _calls = new();
    private readonly Func<IReadOnlyList<ChatMessage>, string> _answer = answer ?? throw new ArgumentNullException(nameof(answer));

    /// <summary>Makes a client that answers the same text always.</summary>
    /// <param name="text">The text.</param>
    public FakeChatClient(string text)
        : this(_ => text)
    {
    }

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<FakeChatRequest> Requests => _calls.All;

    /// <summary>What happens to its calls before they are answered.</summary>
    /// <value><see cref="Disturbances.Disturbance.None"/></value>
    public Disturbance Disturbance { get; init; } = Disturbance.None;

    /// <summary>Makes a client that answers texts in turn; a call beyond the last one throws.</summary>
    /// <param name="texts">The texts, at least one.</param>
    /// <returns>The client.</returns>
    public static FakeChatClient InTurn(params string[] texts)
    {
        var script = new InTurn<string>(texts, "text");
        return new FakeChatClient(_ => script.Next());
    }

    /// <summary>The finish reason of each answer.</summary>
    /// <value><see cref="ChatFinishReason.Stop"/></value>
    public ChatFinishReason FinishReason { get; init; } = ChatFinishReason.Stop;

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var request = new FakeChatRequest([.. messages], options);
        await _calls.EnterAsync(request, Disturbance, cancellationToken).ConfigureAwait(false);
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
