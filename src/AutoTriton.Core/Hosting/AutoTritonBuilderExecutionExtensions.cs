using AutoTriton.Core.Execution.Caching;
using AutoTriton.Core.Execution.Concurrency;
using AutoTriton.Core.Execution.Telemetry;
using AutoTriton.Core.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the layers that come with the core.</summary>
public static class AutoTritonBuilderExecutionExtensions
{
    /// <summary>Answers repeated requests from memory.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets options, or null for the defaults.</param>
    /// <returns>The builder.</returns>
    public static IAutoTritonBuilder UseCaching(this IAutoTritonBuilder builder, Action<CachingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<CachingOptions>().Configure(configure ?? (_ => { }));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CachingOptions>, CachingOptionsValidator>());
        return builder.UseLayer((inner, services) => new CachingKernelExecutor(inner, services.GetRequiredService<IOptions<CachingOptions>>().Value));
    }

    /// <summary>Limits how many executions are under way at once.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets options, or null for the defaults.</param>
    /// <returns>The builder.</returns>
    public static IAutoTritonBuilder UseConcurrencyLimit(this IAutoTritonBuilder builder, Action<ConcurrencyOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<ConcurrencyOptions>().Configure(configure ?? (_ => { }));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConcurrencyOptions>, ConcurrencyOptionsValidator>());
        return builder.UseLayer((inner, services) => new ConcurrencyLimitingKernelExecutor(inner, services.GetRequiredService<IOptions<ConcurrencyOptions>>().Value));
    }

    /// <summary>Logs, traces and counts executions.</summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IAutoTritonBuilder UseTelemetry(this IAutoTritonBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseLayer((inner, services) => new TelemetryKernelExecutor(
            inner,
            services.GetService<ILogger<TelemetryKernelExecutor>>(),
            services.GetService<TimeProvider>()));
    }
}
