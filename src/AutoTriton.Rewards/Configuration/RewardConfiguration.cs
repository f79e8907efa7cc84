using System.Collections.Immutable;
using AutoTriton.Core.Rewards;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace AutoTriton.Rewards.Configuration;

/// <summary>Makes a composed reward of a configuration section.</summary>
/// <remarks>
/// <para>A section has <c>Name</c>, <c>Gates</c> and <c>Terms</c> (lists), <c>Minimum</c> and <c>Maximum</c> (the cap on the sum), <c>ClosedValue</c>
/// and <c>TermsAreOptional</c>. An entry of a list has <c>Reward</c> (a name of the registry) with its <c>Parameters</c>, or gates and terms of its own; and
/// <c>Name</c> (for the breakdown), <c>Weight</c> (terms), <c>Above</c> (gates), <c>Minimum</c> and <c>Maximum</c> (a cap on it alone), <c>TimeLimit</c> (in seconds).</para>
/// </remarks>
public static class RewardConfiguration
{
    /// <summary>Makes the reward.</summary>
    /// <param name="section">The section.</param>
    /// <param name="registry">The rewards that can be named, or null for the library's.</param>
    /// <param name="services">The container, for rewards that need a service; or null.</param>
    /// <returns>The reward.</returns>
    /// <exception cref="OptionsValidationException">The section is not valid: every error at once, each with its path and how to put it right.</exception>
    public static IRewardFunction Build(IConfigurationSection section, RewardRegistry? registry = null, IServiceProvider? services = null)
    {
        var reader = Read(section, registry, services, out var reward);
        return reader.Count == 0 ? reward! : throw new OptionsValidationException(section.Path, typeof(RewardConfiguration), reader);
    }

    /// <summary>Says what is wrong with a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="registry">The rewards that can be named, or null for the library's.</param>
    /// <param name="services">The container, for rewards that need a service; or null.</param>
    /// <returns>Every error, each with its path and how to put it right; none where the section is valid.</returns>
    public static ImmutableArray<string> Validate(IConfigurationSection section, RewardRegistry? registry = null, IServiceProvider? services = null) =>
        [.. Read(section, registry, services, out _)];

    private static List<string> Read(IConfigurationSection section, RewardRegistry? registry, IServiceProvider? services, out IRewardFunction? reward)
    {
        ArgumentNullException.ThrowIfNull(section);
        var errors = new List<string>();
        reward = section.Exists()
            ? new RewardSectionReader(registry ?? RewardRegistry.CreateDefault(), errors, services).Recipe(section)
            : null;
        if (!section.Exists())
        {
            errors.Add($"{section.Path}: there is no such section; give one with 'Terms'.");
        }

        return errors;
    }
}
