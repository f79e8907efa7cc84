using AutoTriton.Core.Extraction;
using AutoTriton.Core.Hosting;
using AutoTriton.Core.Prompts;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds AutoTriton to a container.</summary>
public static class AutoTritonServiceCollectionExtensions
{
    /// <summary>Adds the library's defaults: extraction, prompt templates, the executor stack. Calling it again answers the same builder.</summary>
    /// <param name="services">The container.</param>
    /// <returns>A builder that adds executors, layers, legality, rewards and training.</returns>
    public static IAutoTritonBuilder AddAutoTriton(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.FirstOrDefault(service => service.ServiceType == typeof(AutoTritonBuilder))?.ImplementationInstance is AutoTritonBuilder existing)
        {
            return existing;
        }

        var builder = new AutoTritonBuilder(services);
        services.AddSingleton(builder);
        services.AddOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IKernelExtractor, KernelExtractor>();
        services.TryAddSingleton<IPromptTemplate, ContractPromptTemplate>();
        services.TryAddSingleton(builder.BuildExecutor);
        return builder;
    }
}
