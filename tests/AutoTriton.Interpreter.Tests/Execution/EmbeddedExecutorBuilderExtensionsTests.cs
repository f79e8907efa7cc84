using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AutoTriton.Interpreter.Tests.Execution;

public sealed class EmbeddedExecutorBuilderExtensionsTests
{
    [Fact]
    public async Task UseEmbeddedExecutor_in_a_container_gives_an_executor_that_runs()
    {
        var services = new ServiceCollection();
        services.AddAutoTriton().UseEmbeddedExecutor(options => options.InputScales = [1]);
        await using var provider = services.BuildServiceProvider();
        var task = new KernelTask { Id = "test/add", Reference = new PyTorchReference(Sources.AddFunction), Contract = new FunctionContract("add") };
        var report = await provider.GetRequiredService<IKernelExecutor>()
            .ExecuteAsync(new ExecutionRequest(task, Sources.AddCandidate), TestContext.Current.CancellationToken);
        Assert.True(report.IsMatch, report.Failure?.Message);
        Assert.Single(report.Evidence.Outputs);
    }

    [Fact]
    public void Options_that_are_wrong_are_refused_with_every_error()
    {
        var error = Assert.Throws<OptionsValidationException>(() =>
            new EmbeddedKernelExecutor(new EmbeddedExecutorOptions { InputScales = [], LaunchThreads = -1, ReferenceCacheSize = 0 }));
        Assert.Equal(3, error.Failures.Count());
    }
}
