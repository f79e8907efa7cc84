using AutoTriton.Core.Hosting;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards;
using AutoTriton.Rewards.Judging;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses the reward.</summary>
public static class AutoTritonBuilderRewardExtensions
{
    /// <summary>Registers a reward, unless the host registered one itself, and the judge that asks it.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="reward">The reward.</param>
    /// <returns>The builder.</returns>
    public static IAutoTritonBuilder UseReward(this IAutoTritonBuilder builder, IRewardFunction reward)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(reward);
        builder.Services.TryAddSingleton(reward);
        builder.Services.TryAddSingleton<KernelJudge>();
        return builder;
    }

    /// <summary>Registers the paper's reward, unless the host registered one itself.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="level">What counts as Triton.</param>
    /// <returns>The builder.</returns>
    public static IAutoTritonBuilder UsePaperReward(this IAutoTritonBuilder builder, LegalityLevel level = LegalityLevel.Paper) =>
        builder.UseReward(new PaperReward(level));
}
