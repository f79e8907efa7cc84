using System.Globalization;
using System.Numerics;
using System.Text.Json;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Python;

namespace AutoTriton.Bench.Probes;

/// <summary>Launches a probe's kernel through the .NET API.</summary>
internal static class DirectLaunch
{
    public static ProbeRun Run(Probe probe, CancellationToken cancellationToken)
    {
        var tensors = ProbeTensor.Of(probe);
        using var memory = new ProbeMemory(tensors);
        try
        {
            var arguments = probe.Arguments.ToDictionary(argument => argument.Key, argument => Argument(argument.Key, argument.Value, memory));
            var options = LaunchOptions.Default with { DeviceAsserts = probe.Debug, ElementBudget = 1_000_000_000 };
            var grid = new LaunchGrid(probe.Grid[0], probe.Grid.ElementAtOrDefault(1) is > 0 and var y ? y : 1, probe.Grid.ElementAtOrDefault(2) is > 0 and var z ? z : 1);
            var result = TritonProgram.Parse(probe.Source)[probe.Kernel!].Launch(grid, arguments, options, cancellationToken);
            return ProbeRun.Ran(ProbeTensor.Difference(probe, tensors, memory.Bytes, result.UsedTf32));
        }
        catch (TritonCompilationException error)
        {
            return new ProbeRun(Refusals.Of(error.Kind), error.Message);
        }
        catch (KernelRuntimeException error)
        {
            return new ProbeRun(Refusals.Of(error.Kind), error.Message);
        }
        catch (PythonSyntaxException error)
        {
            return new ProbeRun(RefusalKind.Syntax, error.Message);
        }
    }

    private static KernelArgument Argument(string name, JsonElement recorded, ProbeMemory memory)
    {
        var entry = recorded.EnumerateObject().First();
        return entry.Name switch
        {
            "tensor" => KernelArgument.Pointer(memory[name], 0, ProbeTensor.Read(entry.Value).DType),
            "int" => KernelArgument.Integer(BigInteger.Parse(entry.Value.GetRawText(), CultureInfo.InvariantCulture)),
            "float" => KernelArgument.Float(entry.Value.GetDouble()),
            "bool" => KernelArgument.Boolean(entry.Value.GetBoolean()),
            "str" => KernelArgument.Text(entry.Value.GetString()!),
            "none" => KernelArgument.None,
            "dtype" => KernelArgument.DType(TritonDTypeNames.TryParseTriton(entry.Value.GetString()!, out var dtype) ? dtype : throw new InvalidDataException(entry.Value.GetString())),
            var kind => throw new InvalidDataException($"The recording has an argument of kind {kind}."),
        };
    }
}
