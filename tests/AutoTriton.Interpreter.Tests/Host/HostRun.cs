using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Host;
using AutoTriton.Interpreter.Host.Modules;
using AutoTriton.Interpreter.Host.Objects;

namespace AutoTriton.Interpreter.Tests.Host;

/// <summary>Runs Python sources in worlds of their own.</summary>
internal static class HostRun
{
    /// <summary>Runs a source and answers what it printed.</summary>
    public static string Output(string source, ExecutionLimits? limits = null, CancellationToken cancellationToken = default)
    {
        using var world = new World(new ModuleTable().AddStandardLibrary(), limits ?? ExecutionLimits.Default, 1, cancellationToken);
        using (world.Enter())
        {
            HostProgram.Compile(source).Run(world);
        }

        return world.Output;
    }

    /// <summary>Runs a source that must be ended, and answers the fault.</summary>
    public static HostFault Fault(string source, ExecutionLimits? limits = null) => Assert.Throws<HostFault>(() => Output(source, limits));

    /// <summary>An embedded file of Host/Programs.</summary>
    public static string Resource(string name)
    {
        using var stream = typeof(HostRun).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
