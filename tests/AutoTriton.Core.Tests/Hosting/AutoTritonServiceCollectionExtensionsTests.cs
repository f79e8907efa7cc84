using AutoTriton.Core.Execution;
using AutoTriton.Core.Execution.Caching;
using AutoTriton.Core.Execution.Concurrency;
using AutoTriton.Core.Execution.Telemetry;
using AutoTriton.Core.Prompts;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Samples;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AutoTriton.Core.Tests.Hosting;

public sealed class AutoTritonServiceCollectionExtensionsTests
{
    [Fact]
    public void AddAutoTriton_twice_answers_the_same_builder()
    {
        var services = new ServiceCollection();
        Assert.Same(services.AddAutoTriton(), services.AddAutoTriton());
    }

    [Fact]
    public void AddAutoTriton_what_the_host_registered_is_kept()
    {
        var own = new OwnTemplate();
        var services = new ServiceCollection();
        services.AddSingleton<IPromptTemplate>(own);
        services.AddAutoTriton();

        using var provider = services.BuildServiceProvider();

        Assert.Same(own, provider.GetRequiredService<IPromptTemplate>());
    }

    [Fact]
    public void Executor_without_a_choice_says_what_to_call()
    {
        var services = new ServiceCollection();
        services.AddAutoTriton();
        using var provider = services.BuildServiceProvider();

        var error = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IKernelExecutor>());

        Assert.Contains("UseEmbeddedExecutor", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Executor_layers_stand_in_the_order_they_were_added()
    {
        var inner = new FakeKernelExecutor();
        var services = new ServiceCollection();
        services.AddAutoTriton().UseExecutor(_ => inner).UseTelemetry().UseCaching().UseConcurrencyLimit(options => options.MaxConcurrency = 2);
        await using var provider = services.BuildServiceProvider();
        var executor = provider.GetRequiredService<IKernelExecutor>();

        await executor.ExecuteAsync(new ExecutionRequest(SampleTasks.Function, "x = 1"), TestContext.Current.CancellationToken);
        await executor.ExecuteAsync(new ExecutionRequest(SampleTasks.Function, "x = 1"), TestContext.Current.CancellationToken);

        Assert.IsType<TelemetryKernelExecutor>(executor);
        Assert.Single(inner.Requests);
    }

    [Fact]
    public void Executor_wrong_options_of_a_layer_are_refused_with_the_way_to_mend_them()
    {
        var services = new ServiceCollection();
        services.AddAutoTriton().UseExecutor(_ => new FakeKernelExecutor()).UseCaching(options => options.Capacity = -1);
        using var provider = services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IKernelExecutor>());

        Assert.Contains("must be between 1 and", error.Message, StringComparison.Ordinal);
    }

    private sealed class OwnTemplate : IPromptTemplate
    {
        public Prompt Render(Core.Tasks.KernelTask task) => Prompt.FromText(task.Id);
    }
}
