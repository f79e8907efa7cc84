using System.Diagnostics;
using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Host;
using AutoTriton.Interpreter.Host.Modules;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Modules;

namespace AutoTriton.Interpreter.Tests.PyTorch;

/// <summary>Runs sources that import torch, in worlds of their own and in the Python beside us.</summary>
internal static class PyTorchRun
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Why a test that compares with a living PyTorch is skipped.</summary>
    public const string NoPyTorch = "needs PyTorch for /usr/bin/python3 (Debian: python3-torch)";

    private static readonly Lazy<bool> Found = new(() => File.Exists(Python) && TryPython("import torch", out _));

    public static bool HasPyTorch => Found.Value;

    /// <summary>Runs a source in a world and answers what it printed.</summary>
    public static string Output(string source, ExecutionLimits? limits = null, Action<World>? inspect = null)
    {
        using var world = new World(new ModuleTable().AddStandardLibrary().AddPyTorch(), limits ?? ExecutionLimits.Default, 1);
        using (world.Enter())
        {
            HostProgram.Compile(source).Run(world);
            inspect?.Invoke(world);
        }

        return world.Output;
    }

    /// <summary>Runs a source in the Python beside us.</summary>
    public static bool TryPython(string source, out string output)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", source]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    /// <summary>An embedded file of PyTorch/Programs.</summary>
    public static string Resource(string name)
    {
        using var stream = typeof(PyTorchRun).Assembly.GetManifestResourceStream("pytorch/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
