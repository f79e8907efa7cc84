using AutoTriton.Core.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace AutoTriton.Core.Hosting;

internal sealed class AutoTritonBuilder(IServiceCollection services) : IAutoTritonBuilder
{
    private readonly List<Func<IKernelExecutor, IServiceProvider, IKernelExecutor>> _layers = [];
    private Func<IServiceProvider, IKernelExecutor>? _executor;

    public IServiceCollection Services { get; } = services;

    public IAutoTritonBuilder UseExecutor(Func<IServiceProvider, IKernelExecutor> factory)
    {
        _executor = factory ?? throw new ArgumentNullException(nameof(factory));
        return this;
    }

    public IAutoTritonBuilder UseLayer(Func<IKernelExecutor, IServiceProvider, IKernelExecutor> layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        _layers.Add(layer);
        return this;
    }

    public IKernelExecutor BuildExecutor(IServiceProvider provider)
    {
        var executor = _executor ?? throw new InvalidOperationException(
            "No kernel executor was chosen. Call UseEmbeddedExecutor() (package AutoTriton.Interpreter) on the builder that AddAutoTriton() returns, or UseExecutor(...) with one of your own.");
        var builder = new KernelExecutorBuilder(executor);
        foreach (var layer in _layers)
        {
            builder.Use(layer);
        }

        return builder.Build(provider);
    }
}
