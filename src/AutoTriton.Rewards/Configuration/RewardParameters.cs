using System.Globalization;
using AutoTriton.Legality;
using AutoTriton.Rewards.Speed;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AutoTriton.Rewards.Configuration;

/// <summary>
/// The parameters of one reward in a configuration, typed and checked. What is wrong is noted with its path and how to put it right, and the
/// reading goes on, so that every error is reported at once; keys that nothing read are errors too.
/// </summary>
public sealed class RewardParameters
{
    private readonly IConfigurationSection _section;
    private readonly List<string> _errors;
    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<RewardParameters> _children = [];
    private readonly IServiceProvider? _services;

    internal RewardParameters(IConfigurationSection section, List<string> errors, IServiceProvider? services)
    {
        _section = section;
        _errors = errors;
        _services = services;
    }

    /// <summary>Reads a number.</summary>
    /// <param name="name">The parameter's name; case does not matter.</param>
    /// <param name="otherwise">The value where it is not given.</param>
    /// <param name="minimum">The least that is allowed.</param>
    /// <param name="maximum">The most that is allowed.</param>
    /// <returns>The number; where it is wrong, that is noted and <paramref name="otherwise"/> comes back.</returns>
    public double Number(string name, double otherwise, double minimum = -1e9, double maximum = 1e9) =>
        Raw(name) is not { } text ? otherwise
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum ? value
        : Wrong(name, text, FormattableString.Invariant($"a number from {minimum:0.###} to {maximum:0.###}"), otherwise);

    /// <summary>Reads a number that must be given.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="minimum">The least that is allowed.</param>
    /// <param name="maximum">The most that is allowed.</param>
    /// <returns>The number; where it is missing or wrong, that is noted and the minimum comes back.</returns>
    public double RequiredNumber(string name, double minimum = -1e9, double maximum = 1e9) =>
        IsGiven(name) ? Number(name, minimum, minimum, maximum) : Missing(name, FormattableString.Invariant($"a number from {minimum:0.###} to {maximum:0.###}"), minimum);

    /// <summary>Reads a whole number.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="otherwise">The value where it is not given.</param>
    /// <param name="minimum">The least that is allowed.</param>
    /// <param name="maximum">The most that is allowed.</param>
    /// <returns>The number; where it is wrong, that is noted and <paramref name="otherwise"/> comes back.</returns>
    public int Integer(string name, int otherwise, int minimum = int.MinValue, int maximum = int.MaxValue) =>
        Raw(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum ? value
        : Wrong(name, text, $"a whole number from {minimum} to {maximum}", otherwise);

    /// <summary>Reads a whole number that must be given.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="minimum">The least that is allowed.</param>
    /// <param name="maximum">The most that is allowed.</param>
    /// <returns>The number; where it is missing or wrong, that is noted and the minimum comes back.</returns>
    public int RequiredInteger(string name, int minimum = int.MinValue, int maximum = int.MaxValue) =>
        IsGiven(name) ? Integer(name, minimum, minimum, maximum) : Missing(name, $"a whole number from {minimum} to {maximum}", minimum);

    /// <summary>Reads true or false.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="otherwise">The value where it is not given.</param>
    /// <returns>The value.</returns>
    public bool Flag(string name, bool otherwise) =>
        Raw(name) is not { } text ? otherwise : bool.TryParse(text, out var value) ? value : Wrong(name, text, "true or false", otherwise);

    /// <summary>Reads a text.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="otherwise">The text where it is not given.</param>
    /// <returns>The text.</returns>
    public string? Text(string name, string? otherwise = null) => Raw(name) ?? otherwise;

    /// <summary>Reads one of an enumeration's names.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">The parameter's name.</param>
    /// <param name="otherwise">The value where it is not given.</param>
    /// <returns>The value.</returns>
    public T Choice<T>(string name, T otherwise)
        where T : struct, Enum =>
        Raw(name) is not { } text ? otherwise
        : Enum.GetNames<T>().FirstOrDefault(known => known.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } match ? Enum.Parse<T>(match)
        : Wrong(name, text, $"one of {string.Join(", ", Enum.GetNames<T>())}", otherwise);

    /// <summary>Reads one of an enumeration's names that must be given.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">The parameter's name.</param>
    /// <returns>The value; where it is missing or wrong, that is noted and the first comes back.</returns>
    public T RequiredChoice<T>(string name)
        where T : struct, Enum =>
        IsGiven(name) ? Choice<T>(name, default) : Missing(name, $"one of {string.Join(", ", Enum.GetNames<T>())}", default(T));

    /// <summary>Reads <c>Level</c>: what counts as Triton.</summary>
    /// <param name="otherwise">The level where none is given.</param>
    /// <returns>The level.</returns>
    public LegalityLevel Level(LegalityLevel otherwise = LegalityLevel.Reachable) => Choice("Level", otherwise);

    /// <summary>Reads the section <c>Speed</c>: how times become speedups.</summary>
    /// <param name="otherwise">The rule whose values hold where they are not given, or null for <see cref="SpeedRule.Default"/>.</param>
    /// <returns>The rule.</returns>
    public SpeedRule Speed(SpeedRule? otherwise = null) => SpeedParameters.Read(Section("Speed"), otherwise ?? SpeedRule.Default);

    /// <summary>A section among the parameters.</summary>
    /// <param name="name">The section's name.</param>
    /// <returns>Its parameters; none where it is not there.</returns>
    public RewardParameters Section(string name)
    {
        _read.Add(name);
        var child = new RewardParameters(_section.GetSection(name), _errors, _services);
        _children.Add(child);
        return child;
    }

    /// <summary>A service of the host's container, for rewards that need one.</summary>
    /// <typeparam name="T">The service's type.</typeparam>
    /// <returns>The service.</returns>
    /// <exception cref="InvalidOperationException">There is no container, or it has no such service.</exception>
    public T Service<T>()
        where T : notnull =>
        _services is { } services
            ? services.GetRequiredService<T>()
            : throw new InvalidOperationException($"This reward needs the service {typeof(T).Name}; build it through a container (UseRewards) or give a service provider.");

    /// <summary>Notes an error, with the parameter's path before it.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="problem">What is wrong and how to put it right.</param>
    public void Error(string name, string problem) => _errors.Add($"{_section.Path}:{name}: {problem}");

    /// <summary>Whether a parameter is given.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <returns>True where it has a value.</returns>
    public bool IsGiven(string name) => Raw(name) is not null;

    internal void NoteUnread(string reward)
    {
        foreach (var key in _section.GetChildren().Select(child => child.Key).Where(key => !_read.Contains(key)))
        {
            Error(key, _read.Count == 0
                ? $"'{reward}' has no parameters; remove it."
                : $"'{reward}' has no such parameter. It has {string.Join(", ", _read.Order(StringComparer.Ordinal))}.");
        }

        _children.ForEach(child => child.NoteUnread(reward));
    }

    private string? Raw(string name)
    {
        _read.Add(name);
        return _section[name];
    }

    private T Wrong<T>(string name, string text, string wanted, T otherwise)
    {
        Error(name, $"'{text}' is not {wanted}.");
        return otherwise;
    }

    private T Missing<T>(string name, string wanted, T otherwise)
    {
        Error(name, $"is missing; give {wanted}.");
        return otherwise;
    }
}
