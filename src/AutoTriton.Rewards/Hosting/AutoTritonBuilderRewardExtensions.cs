using AutoTriton.Core.Hosting;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards;
using AutoTriton.Rewards.Composition;
using AutoTriton.Rewards.Configuration;
using AutoTriton.Rewards.Custom;
using AutoTriton.Rewards.Judging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses the reward. The first choice counts, and one that the host registered itself comes before all.</summary>
public static class AutoTritonBuilderRewardExtensions
{
    /// <summary>Registers a reward, and the judge that asks it.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="reward">The reward.</param>
    /// <returns>The builder.</returns>
    public static IAutoTritonBuilder UseReward(this IAutoTritonBuilder builder, IRewardFunction reward)
    {
        ArgumentNullException.ThrowIfNull(reward);
        return builder.UseReward(_ => reward);
    }

    /// <summary>Registers a reward that the container makes, and the judge that asks it.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the reward.</param>
    /// <returns>The builder.</returns>
    public static IAutoTritonBuilder UseReward(this IAutoTritonBuilder builder, Func<IServiceProvider, IRewardFunction> factory)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        builder.Services.TryAddSingleton(factory);
        builder.Services.TryAddSingleton<KernelJudge>();
        return builder;
    }

    /// <summary>Registers a reward class, whose constructor takes services, and the judge that asks it.</summary>
    /// <typeparam name="TReward">The class.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IAutoTritonBuilder UseReward<TReward>(this IAutoTritonBuilder builder)
        where TReward : class, IRewardFunction =>
        builder.UseReward(services => ActivatorUtilities.GetServiceOrCreateInstance<TReward>(services));

    /// <summary>Registers a lambda as the reward, and the judge that asks it.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The reward's name.</param>
    /// <param name="score">Answers the value, or null for not scored.</param>
    /// <returns>The builder.</returns>
    public static IAutoTritonBuilder UseReward(this IAutoTritonBuilder builder, string name, Func<RewardContext, double?> score) =>
        builder.UseReward(RewardFunction.From(name, score));

    /// <summary>Registers an asynchronous lambda as the reward, and the judge that asks it.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The reward's name.</param>
    /// <param name="score">Answers the value, or null for not scored.</param>
    /// <returns>The builder.</returns>
    public static IAutoTritonBuilder UseReward(this IAutoTritonBuilder builder, string name, Func<RewardContext, CancellationToken, ValueTask<double?>> score) =>
        builder.UseReward(RewardFunction.FromAsync(name, score));

    /// <summary>Registers several rewards as one, composed in code, and the judge that asks it.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The reward's name.</param>
    /// <param name="compose">Adds gates, terms and the cap; it may ask the container.</param>
    /// <returns>The builder.</returns>
    public static IAutoTritonBuilder UseRewards(this IAutoTritonBuilder builder, string name, Action<RewardRecipe, IServiceProvider> compose)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(compose);
        return builder.UseReward(services =>
        {
            var recipe = new RewardRecipe(name);
            compose(recipe, services);
            return recipe.Build();
        });
    }

    /// <summary>Registers the reward that a configuration section composes, and the judge that asks it. See <see cref="RewardConfiguration"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="section">The section. It is read when the reward is first asked for; what is wrong with it then throws, every error at once.</param>
    /// <param name="configure">Adds rewards of the host's own to the registry, or null.</param>
    /// <returns>The builder.</returns>
    public static IAutoTritonBuilder UseRewards(this IAutoTritonBuilder builder, IConfigurationSection section, Action<RewardRegistry>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return builder.UseReward(services =>
        {
            var registry = RewardRegistry.CreateDefault();
            configure?.Invoke(registry);
            return RewardConfiguration.Build(section, registry, services);
        });
    }

    /// <summary>Registers the paper's reward, and the judge that asks it.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="level">What counts as Triton.</param>
    /// <returns>The builder.</returns>
    public static IAutoTritonBuilder UsePaperReward(this IAutoTritonBuilder builder, LegalityLevel level = LegalityLevel.Paper) =>
        builder.UseReward(new PaperReward(level));
}
