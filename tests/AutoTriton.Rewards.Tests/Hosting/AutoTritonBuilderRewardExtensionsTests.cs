using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Execution;
using AutoTriton.Rewards.Judging;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Samples;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AutoTriton.Rewards.Tests.Hosting;

public sealed class AutoTritonBuilderRewardExtensionsTests
{
    private static readonly RewardContext Context = SampleContexts.With(SampleReports.Matched());

    [Fact]
    public async Task Class_is_made_with_services()
    {
        var services = new ServiceCollection();
        services.AddSingleton(new Bonus(0.25));
        services.AddAutoTriton().UseReward<BonusReward>();
        Assert.Equal(0.25, await ValueAsync(services));
    }

    [Fact]
    public async Task Lambdas_sync_and_async_and_several_at_once()
    {
        Assert.Equal(0.5, await ValueAsync(With(services => services.AddAutoTriton().UseReward("half", _ => 0.5))));
        Assert.Equal(0.75, await ValueAsync(With(services => services.AddAutoTriton().UseReward("later", async (_, token) => { await Task.Delay(1, token); return 0.75; }))));
        Assert.Equal(1.5, await ValueAsync(With(services => services.AddAutoTriton().UseRewards("both", (recipe, _) => recipe.Gate(new ExecutionReward()).Add("one", _ => 1).Add("half", _ => 0.5)))));
    }

    [Fact]
    public async Task Section_is_built_with_the_host_s_own_rewards_and_errors_come_when_it_is_asked_for()
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection([new("Reward:Terms:0:Reward", "bonus"), new("Reward:Terms:0:Weight", "4")]).Build().GetSection("Reward");
        var services = With(services => services.AddSingleton(new Bonus(0.25)));
        services.AddAutoTriton().UseRewards(section, registry => registry.Register("bonus", parameters => new BonusReward(parameters.Service<Bonus>())));
        Assert.Equal(1, await ValueAsync(services));

        var broken = With(services => services.AddAutoTriton().UseRewards(section));
        await Assert.ThrowsAsync<OptionsValidationException>(async () => await ValueAsync(broken));
    }

    [Fact]
    public async Task First_choice_and_the_host_s_own_count()
    {
        Assert.Equal(1, await ValueAsync(With(services => services.AddAutoTriton().UseReward("a", _ => 1).UseReward("b", _ => 2))));
        Assert.Equal(3, await ValueAsync(With(services =>
        {
            services.AddSingleton<IRewardFunction>(new BonusReward(new Bonus(3)));
            services.AddAutoTriton().UsePaperReward();
        })));
    }

    [Fact]
    public void Judge_comes_with_every_choice()
    {
        var services = new ServiceCollection();
        services.AddAutoTriton().UseExecutor(_ => new FakeKernelExecutor()).UseReward("a", _ => 1);
        using var provider = services.BuildServiceProvider();
        Assert.NotNull(provider.GetRequiredService<KernelJudge>());
    }

    private static ServiceCollection With(Action<ServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services;
    }

    private static async Task<double?> ValueAsync(ServiceCollection services)
    {
        await using var provider = services.BuildServiceProvider();
        return (await provider.GetRequiredService<IRewardFunction>().ScoreAsync(Context, TestContext.Current.CancellationToken)).Value;
    }

    private sealed record Bonus(double Value);

    private sealed class BonusReward(Bonus bonus) : IRewardFunction
    {
        public string Name => "bonus";

        public ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(new RewardScore(Name, bonus.Value, "a bonus"));
    }
}
