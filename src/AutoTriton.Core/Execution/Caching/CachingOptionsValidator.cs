using Microsoft.Extensions.Options;

namespace AutoTriton.Core.Execution.Caching;

/// <summary>Validates <see cref="CachingOptions"/>.</summary>
[OptionsValidator]
public sealed partial class CachingOptionsValidator : IValidateOptions<CachingOptions>;
