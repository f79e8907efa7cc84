using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AutoTriton.Training.Options;

/// <summary>Checks options where they are used without a container: every problem at once.</summary>
internal static class OptionsGuard
{
    /// <summary>Throws with every problem of the options.</summary>
    /// <exception cref="OptionsValidationException">An option is out of its range.</exception>
    public static void ThrowIfInvalid(object options, IEnumerable<string>? more = null)
    {
        var problems = Problems(options).Concat(more ?? []).ToList();
        if (problems.Count > 0)
        {
            throw new OptionsValidationException(options.GetType().Name, options.GetType(), problems);
        }
    }

    /// <summary>The problems of the options, by their attributes.</summary>
    public static IEnumerable<string> Problems(object options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results.Select(result => result.ErrorMessage ?? $"{string.Join(", ", result.MemberNames)} is not valid.");
    }
}
