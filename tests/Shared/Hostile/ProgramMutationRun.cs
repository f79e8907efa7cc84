using System.Diagnostics;
using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Execution;
using AutoTriton.Interpreter.Host;
using AutoTriton.Interpreter.Host.Modules;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.Host.Triton;
using AutoTriton.Interpreter.PyTorch.Modules;
using AutoTriton.Python;

namespace AutoTriton.Tests.Shared;

/// <summary>Runs mutated host programs that use PyTorch widely, each in a world of its own under small limits: all end typed and in time.</summary>
internal static class ProgramMutationRun
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);
    private static readonly ExecutionLimits Limits = new() { Timeout = Timeout, MemoryBytes = 256 << 20, HostSteps = 300_000, KernelElements = 50_000_000 };
    private static readonly Lazy<ModuleTable> Table = new(() => new ModuleTable().AddStandardLibrary().AddPyTorch().AddTriton());

    /// <summary>Runs mutations; answers those that did not end as they must.</summary>
    /// <param name="sources">The programs to spoil.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Seed of the choices.</param>
    /// <param name="note">Called with each program before it runs, so that one that ends the process can be found; or null.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(IEnumerable<string> sources, int count, int seed, Action<string>? note, CancellationToken cancellationToken)
    {
        var mutator = new TokenMutator(sources, seed);
        var wrong = new List<string>();
        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var source = mutator.Next();
            note?.Invoke(source);
            if (await DeepStack.RunAsync(() => Problem(source)) is { } problem)
            {
                wrong.Add($"program {i}: {problem}\n{source}");
            }
        }

        return wrong;
    }

    private static string? Problem(string source)
    {
        var clock = Stopwatch.StartNew();
        using var deadline = new CancellationTokenSource(Timeout);
        try
        {
            using var world = new World(Table.Value, Limits, 1, deadline.Token);
            using var entered = world.Enter();
            HostProgram.Compile(source).Run(world);
        }
        catch (Exception error) when (error is PythonException or HostFault or PythonSyntaxException or OperationCanceledException)
        {
            // An end with a type of its own is what is asked for.
        }
        catch (Exception error)
        {
            return $"{error.GetType().Name}: {error.Message}\n{error.StackTrace}";
        }

        return clock.Elapsed > Timeout + Grace ? $"took {clock.Elapsed.TotalSeconds:F1} s" : null;
    }
}
