using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Composition;
using Microsoft.Extensions.Configuration;

namespace AutoTriton.Rewards.Configuration;

/// <summary>Reads a section and the entries in it, noting every error.</summary>
internal sealed class RewardSectionReader(RewardRegistry registry, List<string> errors, IServiceProvider? services)
{
    private static readonly string[] RecipeKeys = ["Name", "Gates", "Terms", "Minimum", "Maximum", "ClosedValue", "TermsAreOptional"];
    private static readonly string[] EntryKeys = ["Reward", "Name", "Parameters", "Weight", "Above", "Minimum", "Maximum", "TimeLimit", "Gates", "Terms", "ClosedValue", "TermsAreOptional"];

    /// <summary>The composed reward of a section, or null where it has errors.</summary>
    public IRewardFunction? Recipe(IConfigurationSection section)
    {
        NoteUnknown(section, RecipeKeys);
        return Compose(section, section["Name"] is { Length: > 0 } name ? name : "reward");
    }

    private IRewardFunction? Compose(IConfigurationSection section, string name)
    {
        var before = errors.Count;
        var values = new RewardParameters(section, errors, services);
        var recipe = new RewardRecipe(name);
        foreach (var gate in section.GetSection("Gates").GetChildren())
        {
            var above = new RewardParameters(gate, errors, services).Number("Above", 0);
            NoteMisplaced(gate, "Weight", "a gate adds nothing to the sum");
            AddTo(Entry(gate), reward => recipe.Gate(reward, above));
        }

        foreach (var term in section.GetSection("Terms").GetChildren())
        {
            var weight = new RewardParameters(term, errors, services).Number("Weight", 1);
            NoteMisplaced(term, "Above", "a term has no threshold");
            AddTo(Entry(term), reward => recipe.Add(reward, weight));
        }

        if (!section.GetSection("Terms").GetChildren().Any())
        {
            errors.Add($"{section.Path}:Terms: is empty; give at least one entry, such as {{ \"Reward\": \"execution\" }}.");
        }

        Frame(values, recipe);
        return errors.Count > before ? null : Try(section, recipe.Build);
    }

    private void Frame(RewardParameters values, RewardRecipe recipe)
    {
        if (ReadCap(values) is { } cap)
        {
            recipe.Cap(cap.Minimum, cap.Maximum);
        }

        recipe.WhenClosed(values.Number("ClosedValue", 0));
        if (values.Flag("TermsAreOptional", false))
        {
            recipe.WithOptionalTerms();
        }
    }

    private IRewardFunction? Entry(IConfigurationSection section)
    {
        NoteUnknown(section, EntryKeys);
        var before = errors.Count;
        var isComposed = section.GetSection("Terms").Exists();
        var name = section["Name"];
        if (isComposed)
        {
            NoteMisplaced(section, "Reward", "an entry has either a reward or terms of its own");
            NoteMisplaced(section, "Parameters", "an entry with terms of its own has none");
        }

        var reward = isComposed ? Compose(section, name ?? "sum") : Named(section);
        var values = new RewardParameters(section, errors, services);
        var cap = isComposed ? null : ReadCap(values);
        var limit = values.Number("TimeLimit", 0, 0.001, 86_400);
        if (reward is null || errors.Count > before)
        {
            return null;
        }

        reward = cap is { } range ? new CappedReward(reward, range) : reward;
        reward = limit > 0 ? reward.Within(TimeSpan.FromSeconds(limit), services?.GetService(typeof(TimeProvider)) as TimeProvider) : reward;
        return string.IsNullOrWhiteSpace(name) || name == reward.Name ? reward : reward.Named(name);
    }

    private IRewardFunction? Named(IConfigurationSection section)
    {
        if (section["Reward"] is not { Length: > 0 } name)
        {
            errors.Add($"{section.Path}:Reward: is missing; give one of {string.Join(", ", registry.Names)}.");
            return null;
        }

        if (!registry.TryGet(name, out var make))
        {
            errors.Add($"{section.Path}:Reward: there is no reward '{name}'. There are {string.Join(", ", registry.Names)}; register your own in the RewardRegistry.");
            return null;
        }

        var before = errors.Count;
        var parameters = new RewardParameters(section.GetSection("Parameters"), errors, services);
        var reward = Try(section, () => make(parameters));
        parameters.NoteUnread(name);
        return errors.Count > before ? null : reward;
    }

    // A constructor's own refusal is an error of the configuration, unless one that was noted already explains it.
    private IRewardFunction? Try(IConfigurationSection section, Func<IRewardFunction> make)
    {
        var before = errors.Count;
        try
        {
            return make() ?? throw new InvalidOperationException("The registered function made no reward.");
        }
#pragma warning disable CA1031 // Whatever the maker throws becomes one of the reported errors.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (errors.Count == before)
            {
                errors.Add($"{section.Path}: {exception.Message}");
            }

            return null;
        }
    }

    private RewardRange? ReadCap(RewardParameters values)
    {
        if (!values.IsGiven("Minimum") && !values.IsGiven("Maximum"))
        {
            return null;
        }

        var cap = new RewardRange(values.Number("Minimum", double.NegativeInfinity), values.Number("Maximum", double.PositiveInfinity));
        if (cap.Minimum <= cap.Maximum)
        {
            return cap;
        }

        values.Error("Minimum", FormattableString.Invariant($"{cap.Minimum:0.###} is above the Maximum {cap.Maximum:0.###}; swap them."));
        return null;
    }

    private void NoteUnknown(IConfigurationSection section, string[] known)
    {
        foreach (var key in section.GetChildren().Select(child => child.Key).Where(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase)))
        {
            errors.Add($"{section.Path}:{key}: there is no such key here. There are {string.Join(", ", known)}; what belongs to a reward stands under Parameters.");
        }
    }

    private void NoteMisplaced(IConfigurationSection section, string key, string why)
    {
        if (section.GetSection(key).Exists())
        {
            errors.Add($"{section.Path}:{key}: remove it; {why}.");
        }
    }

    private static void AddTo(IRewardFunction? reward, Action<IRewardFunction> add)
    {
        if (reward is not null)
        {
            add(reward);
        }
    }
}
