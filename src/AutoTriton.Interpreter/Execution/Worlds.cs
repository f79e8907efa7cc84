using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Host.Modules;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.Host.Triton;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.PyTorch.Modules;

namespace AutoTriton.Interpreter.Execution;

/// <summary>Makes the worlds that references and candidates run in.</summary>
internal static class Worlds
{
    // References are trusted, but a faulty one must end too.
    private static readonly ExecutionLimits ReferenceLimits = new() { HostSteps = 1_000_000_000, MemoryBytes = 8L << 30, KernelElements = 1L << 50 };

    // What any host code can import.
    private static readonly Lazy<ModuleTable> Table = new(() => new ModuleTable().AddStandardLibrary().AddPyTorch().AddTriton());

    /// <summary>The modules that host code can import.</summary>
    public static ModuleTable Modules => Table.Value;

    public static World ForReference(long seed, CancellationToken cancellation) => new(Table.Value, ReferenceLimits, seed, cancellation);

    /// <summary>A world for the definitions of a module whose kernels are launched from .NET.</summary>
    public static World ForDefinitions() => new(Table.Value, ExecutionLimits.Default);

    /// <summary>A world for a trial run of a reference under limits of its own.</summary>
    public static World ForTrial(ExecutionLimits limits, CancellationToken cancellation) => new(Table.Value, limits, 0, cancellation);

    public static World ForCandidate(ExecutionRequest request, EmbeddedExecutorOptions options, CancellationToken cancellation)
    {
        var world = new World(Table.Value, request.Limits, request.Seed, cancellation);
        var session = LaunchSession.Of(world);
        session.FailsOnFindings = options.FailOnSanitizerFindings;
        session.ChecksOrder = options.CheckProgramOrder;
        session.Options = LaunchOptions.Default with { Threads = options.LaunchThreads };
        return world;
    }
}
