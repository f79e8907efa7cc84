using Microsoft.Extensions.Options;

namespace AutoTriton.Interpreter.Execution;

/// <summary>Validates <see cref="EmbeddedExecutorOptions"/>.</summary>
[OptionsValidator]
public sealed partial class EmbeddedExecutorOptionsValidator : IValidateOptions<EmbeddedExecutorOptions>;
