using System.Diagnostics;
using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Execution;
using AutoTriton.Interpreter.Host;
using AutoTriton.Interpreter.Host.Modules;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.Host.Triton;
using AutoTriton.Interpreter.PyTorch.Modules;
using AutoTriton.Python;

namespace AutoTriton.Bench.HostFiles;

/// <summary>Runs Python files whole, as <c>python file.py</c> would.</summary>
internal static class HostFileRun
{
    private const long Seed = 42;

    private static readonly Lazy<ModuleTable> Table = new(() => new ModuleTable().AddStandardLibrary().AddPyTorch().AddTriton());

    /// <summary>Runs one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">What it may use.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<HostFileOutcome> RunAsync(string path, ExecutionLimits limits, CancellationToken cancellationToken)
    {
        var source = await File.ReadAllTextAsync(path, cancellationToken);
        var clock = Stopwatch.StartNew();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limits.Timeout);
        using var world = new World(Table.Value, limits, Seed, deadline.Token);
        var (end, detail) = await DeepStack.RunAsync(() => Run(source, world, cancellationToken));
        var session = LaunchSession.Of(world);
        return new HostFileOutcome(Path.GetFileName(path), end, detail, session.Findings.Count, session.Count, clock.Elapsed.TotalSeconds, world.Output);
    }

    private static (HostFileEnd End, string Detail) Run(string source, World world, CancellationToken cancellationToken)
    {
        using var entered = world.Enter();
        try
        {
            HostProgram.Compile(source).Run(world);
            return (HostFileEnd.Ran, "");
        }
        catch (HostFault fault)
        {
            var end = fault.Kind switch
            {
                FailureKind.NotSupported => HostFileEnd.NotSupported,
                FailureKind.ResourceLimit or FailureKind.Timeout => HostFileEnd.Limit,
                _ => HostFileEnd.Failed,
            };
            return (end, $"{fault.Kind}: {fault.Message} (line {fault.Location?.StartLine})");
        }
        catch (PythonException error)
        {
            return (HostFileEnd.Failed, Failures.Describe(error));
        }
        catch (PythonSyntaxException error)
        {
            return (HostFileEnd.Failed, $"SyntaxError: {error.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (HostFileEnd.Limit, $"took longer than {world.Limits.Timeout.TotalSeconds:F0} s");
        }
    }
}
