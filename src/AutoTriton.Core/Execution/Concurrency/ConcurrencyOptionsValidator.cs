using Microsoft.Extensions.Options;

namespace AutoTriton.Core.Execution.Concurrency;

/// <summary>Validates <see cref="ConcurrencyOptions"/>.</summary>
[OptionsValidator]
public sealed partial class ConcurrencyOptionsValidator : IValidateOptions<ConcurrencyOptions>;
