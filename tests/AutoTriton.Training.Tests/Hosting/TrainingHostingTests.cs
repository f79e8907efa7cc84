using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Prompts;
using AutoTriton.Core.Rewards;
using AutoTriton.Core.Tasks;
using AutoTriton.Testing.Fakes;
using AutoTriton.Training.Grpo;
using AutoTriton.Training.Policies;
using AutoTriton.Training.Supervised;
using AutoTriton.Training.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AutoTriton.Training.Tests.Hosting;

public sealed class TrainingHostingTests
{
    [Fact]
    public async Task A_container_makes_a_trainer_of_its_parts()
    {
        var tasks = new CountTask();
        var services = new ServiceCollection();
        services.AddSingleton<ITaskSource>(tasks).AddSingleton<IPromptTemplate>(tasks).AddSingleton<IKernelExtractor>(tasks)
            .AddSingleton<IRewardFunction>(new FakeRewardFunction(CountTask.Reward, "even"));
        services.AddAutoTriton()
            .UseExecutor(_ => new FakeKernelExecutor())
            .UseLanguageModel(_ => CopyTask.Policy(width: 16))
            .AddSupervisedTraining(new SupervisedOptions { Budget = new() { MaxSteps = 1 } })
            .AddGrpo(new GrpoOptions { Budget = new() { MaxSteps = 1 }, TasksPerStep = 2, GroupSize = 2, MaxCompletionTokens = 4 });
        await using var provider = services.BuildServiceProvider();
        Assert.Same(provider.GetRequiredService<LanguageModelPolicy>(), provider.GetRequiredService<IPolicy>());
        Assert.NotNull(provider.GetRequiredService<SupervisedTrainer>());
        Assert.Equal(1, await provider.GetRequiredService<IGrpoTrainer>().TrainAsync(TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Bad_options_are_refused_with_every_problem()
    {
        var builder = new ServiceCollection().AddAutoTriton();
        var error = Assert.Throws<OptionsValidationException>(() => builder.AddGrpo(new GrpoOptions { Budget = new(), GroupSize = 1, Temperature = 0 }));
        Assert.Equal(3, error.Failures.Count());
    }
}
