using Microsoft.Extensions.Options;

namespace AutoTriton.Core.Policies;

/// <summary>Validates <see cref="ChatClientPolicyOptions"/>.</summary>
[OptionsValidator]
public sealed partial class ChatClientPolicyOptionsValidator : IValidateOptions<ChatClientPolicyOptions>;
