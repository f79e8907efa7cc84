using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Hosting;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Prompts;
using AutoTriton.Core.Rewards;
using AutoTriton.Core.Tasks;
using AutoTriton.Rewards.Judging;
using AutoTriton.Training.Grpo;
using AutoTriton.Training.Options;
using AutoTriton.Training.Policies;
using AutoTriton.Training.Supervised;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds training to a container.</summary>
public static class AutoTritonBuilderTrainingExtensions
{
    /// <summary>Chooses the language model that is trained; it is also the container's <see cref="IPolicy"/> unless there is one.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the policy; the container disposes it.</param>
    /// <returns>The builder.</returns>
    public static IAutoTritonBuilder UseLanguageModel(this IAutoTritonBuilder builder, Func<IServiceProvider, LanguageModelPolicy> factory)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        builder.Services.TryAddSingleton(factory);
        builder.Services.TryAddSingleton<ITrainablePolicy>(services => services.GetRequiredService<LanguageModelPolicy>());
        builder.Services.TryAddSingleton<IPolicy>(services => services.GetRequiredService<ITrainablePolicy>());
        return builder;
    }

    /// <summary>Adds supervised fine-tuning of the language model.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">How it goes.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="Options.OptionsValidationException">An option is out of its range; the exception holds every problem.</exception>
    public static IAutoTritonBuilder AddSupervisedTraining(this IAutoTritonBuilder builder, SupervisedOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        OptionsGuard.ThrowIfInvalid(options, options.MoreProblems());
        builder.Services.TryAddSingleton(options);
        builder.Services.TryAddSingleton(services => new SupervisedTrainer(
            services.GetRequiredService<LanguageModelPolicy>(), services.GetRequiredService<SupervisedOptions>(), services.GetService<TimeProvider>()));
        return builder;
    }

    /// <summary>Adds GRPO over the container's task source, prompt template, extractor, executor and reward.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">How the run goes.</param>
    /// <param name="parts">Makes objective, advantages, reference policy and progress; null for the defaults.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="Options.OptionsValidationException">An option is out of its range; the exception holds every problem.</exception>
    public static IAutoTritonBuilder AddGrpo(this IAutoTritonBuilder builder, GrpoOptions options, Func<IServiceProvider, GrpoParts>? parts = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        OptionsGuard.ThrowIfInvalid(options, options.MoreProblems());
        builder.Services.TryAddSingleton(options);
        builder.Services.TryAddSingleton(services => new KernelJudge(
            services.GetRequiredService<IKernelExtractor>(), services.GetRequiredService<IKernelExecutor>(), services.GetRequiredService<IRewardFunction>()));
        builder.Services.TryAddSingleton<IGrpoTrainer>(services => new GrpoTrainer(
            services.GetRequiredService<ITaskSource>(), services.GetRequiredService<IPromptTemplate>(), services.GetRequiredService<ITrainablePolicy>(),
            services.GetRequiredService<KernelJudge>(), services.GetRequiredService<GrpoOptions>(), parts?.Invoke(services),
            services.GetService<TimeProvider>(), services.GetService<ILogger<GrpoTrainer>>()));
        return builder;
    }
}
