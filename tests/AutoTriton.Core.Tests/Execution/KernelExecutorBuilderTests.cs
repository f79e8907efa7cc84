using AutoTriton.Core.Execution;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Core.Tests.Execution;

public sealed class KernelExecutorBuilderTests
{
    [Fact]
    public async Task Build_first_layer_added_is_outermost()
    {
        var order = new List<string>();
        var executor = new KernelExecutorBuilder(new FakeKernelExecutor())
            .Use(inner => new Spy(inner, "first", order))
            .Use(inner => new Spy(inner, "second", order))
            .Build();

        await executor.ExecuteAsync(new ExecutionRequest(SampleTasks.Function, "x = 1"), TestContext.Current.CancellationToken);

        Assert.Equal(["first", "second"], order);
    }

    [Fact]
    public void Build_layer_without_services_gets_an_empty_provider()
    {
        object? service = this;
        new KernelExecutorBuilder(new FakeKernelExecutor())
            .Use((inner, services) =>
            {
                service = services.GetService(typeof(string));
                return inner;
            })
            .Build();

        Assert.Null(service);
    }

    private sealed class Spy(IKernelExecutor inner, string name, List<string> order) : DelegatingKernelExecutor(inner)
    {
        public override Task<ExecutionReport> ExecuteAsync(ExecutionRequest request, CancellationToken cancellationToken = default)
        {
            order.Add(name);
            return base.ExecuteAsync(request, cancellationToken);
        }
    }
}
