using AutoTriton.Core.Hosting;
using AutoTriton.Interpreter.Execution;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses the embedded executor.</summary>
public static class EmbeddedExecutorBuilderExtensions
{
    /// <summary>Runs candidates in process, on the CPU, without Python.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets options, or null for the defaults.</param>
    /// <returns>The builder.</returns>
    public static IAutoTritonBuilder UseEmbeddedExecutor(this IAutoTritonBuilder builder, Action<EmbeddedExecutorOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<EmbeddedExecutorOptions>().Configure(configure ?? (_ => { }));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EmbeddedExecutorOptions>, EmbeddedExecutorOptionsValidator>());
        return builder.UseExecutor(services => new EmbeddedKernelExecutor(
            services.GetRequiredService<IOptions<EmbeddedExecutorOptions>>().Value, services.GetService<TimeProvider>()));
    }
}
