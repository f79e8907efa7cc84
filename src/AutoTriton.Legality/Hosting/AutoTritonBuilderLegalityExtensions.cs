using AutoTriton.Core.Execution;
using AutoTriton.Core.Hosting;
using AutoTriton.Legality;
using AutoTriton.Legality.Execution;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the legality layer.</summary>
public static class AutoTritonBuilderLegalityExtensions
{
    /// <summary>Refuses candidates that are not legal, before they are executed. Rules that are registered as <see cref="ILegalityRule"/> count as well.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="level">What is asked of a candidate.</param>
    /// <returns>The builder.</returns>
    public static IAutoTritonBuilder UseLegality(this IAutoTritonBuilder builder, LegalityLevel level)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(services => new LegalityAnalyzer(services.GetServices<ILegalityRule>()));
        return builder.UseLayer((inner, services) => new LegalityKernelExecutor(
            inner, level, services.GetRequiredService<LegalityAnalyzer>(), services.GetService<TimeProvider>()));
    }

    /// <summary>Refuses candidates that are not legal, before they are executed.</summary>
    /// <param name="builder">The builder of the stack.</param>
    /// <param name="level">What is asked of a candidate.</param>
    /// <param name="analyzer">The analyzer, or null for one with the library's rules.</param>
    /// <returns>The builder.</returns>
    public static KernelExecutorBuilder UseLegality(this KernelExecutorBuilder builder, LegalityLevel level, LegalityAnalyzer? analyzer = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use(inner => new LegalityKernelExecutor(inner, level, analyzer));
    }
}
