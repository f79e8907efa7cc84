using Microsoft.Extensions.Options;

namespace AutoTriton.Core.Options;

/// <summary>Validates options that were made with <c>new</c>, the way the options system validates registered ones.</summary>
public static class OptionsGuard
{
    /// <summary>Throws where options are not valid, with every error at once.</summary>
    /// <typeparam name="TOptions">The options' type.</typeparam>
    /// <param name="options">The options.</param>
    /// <param name="validators">The validators, all of which are asked.</param>
    /// <exception cref="OptionsValidationException">At least one rule is broken.</exception>
    public static void Validate<TOptions>(TOptions options, params ReadOnlySpan<IValidateOptions<TOptions>> validators)
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = new List<string>();
        foreach (var validator in validators)
        {
            var result = validator.Validate(null, options);
            if (result.Failed)
            {
                errors.AddRange(result.Failures);
            }
        }

        if (errors.Count > 0)
        {
            throw new OptionsValidationException(typeof(TOptions).Name, typeof(TOptions), errors);
        }
    }
}
