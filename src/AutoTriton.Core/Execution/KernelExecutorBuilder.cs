namespace AutoTriton.Core.Execution;

/// <summary>Stacks layers over an executor. The layer that is added first is outermost: it sees a request first and a report last.</summary>
public sealed class KernelExecutorBuilder
{
    private readonly Func<IServiceProvider, IKernelExecutor> _inner;
    private readonly List<Func<IKernelExecutor, IServiceProvider, IKernelExecutor>> _layers = [];

    /// <summary>Starts from an executor.</summary>
    /// <param name="inner">The innermost executor.</param>
    public KernelExecutorBuilder(IKernelExecutor inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        _inner = _ => inner;
    }

    /// <summary>Starts from a factory.</summary>
    /// <param name="inner">Makes the innermost executor.</param>
    public KernelExecutorBuilder(Func<IServiceProvider, IKernelExecutor> inner) =>
        _inner = inner ?? throw new ArgumentNullException(nameof(inner));

    /// <summary>Adds a layer.</summary>
    /// <param name="layer">Wraps the executor below.</param>
    /// <returns>This builder.</returns>
    public KernelExecutorBuilder Use(Func<IKernelExecutor, IKernelExecutor> layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        return Use((inner, _) => layer(inner));
    }

    /// <summary>Adds a layer that takes services.</summary>
    /// <param name="layer">Wraps the executor below.</param>
    /// <returns>This builder.</returns>
    public KernelExecutorBuilder Use(Func<IKernelExecutor, IServiceProvider, IKernelExecutor> layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        _layers.Add(layer);
        return this;
    }

    /// <summary>Builds the stack.</summary>
    /// <param name="services">Services for the layers, or null for none.</param>
    /// <returns>The outermost layer.</returns>
    public IKernelExecutor Build(IServiceProvider? services = null)
    {
        services ??= NoServices.Instance;
        var executor = _inner(services);

        // From the last to the first, so that the first ends up outermost.
        for (var index = _layers.Count - 1; index >= 0; index--)
        {
            executor = _layers[index](executor, services);
        }

        return executor;
    }

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
