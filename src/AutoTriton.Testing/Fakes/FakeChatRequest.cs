using Microsoft.Extensions.AI;

namespace AutoTriton.Testing.Fakes;

/// <summary>What a <see cref="FakeChatClient"/> was asked.</summary>
/// <param name="Messages">The messages.</param>
/// <param name="Options">The options, or null.</param>
public sealed record FakeChatRequest(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options);
