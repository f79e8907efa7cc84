using AutoTriton.Core.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace AutoTriton.Core.Hosting;

/// <summary>Adds parts of the library to a container. What the host registered itself is kept: every default is added with <c>TryAdd</c>.</summary>
public interface IAutoTritonBuilder
{
    /// <summary>The container.</summary>
    IServiceCollection Services { get; }

    /// <summary>Chooses the innermost executor; the last choice counts. Layers are added with <see cref="UseLayer"/>.</summary>
    /// <param name="factory">Makes the executor.</param>
    /// <returns>This builder.</returns>
    IAutoTritonBuilder UseExecutor(Func<IServiceProvider, IKernelExecutor> factory);

    /// <summary>Adds a layer over the executor; the first added is outermost.</summary>
    /// <param name="layer">Wraps the executor below.</param>
    /// <returns>This builder.</returns>
    IAutoTritonBuilder UseLayer(Func<IKernelExecutor, IServiceProvider, IKernelExecutor> layer);
}
