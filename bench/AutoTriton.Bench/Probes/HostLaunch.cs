using System.Globalization;
using System.Numerics;
using System.Text.Json;
using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Host;
using AutoTriton.Interpreter.Host.Modules;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.Host.Triton;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.PyTorch.Modules;
using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Python;
using TorchSharp;

namespace AutoTriton.Bench.Probes;

/// <summary>Runs a probe's module as Python does and calls its host function, or launches its kernel from there.</summary>
internal static class HostLaunch
{
    private static readonly Lazy<ModuleTable> Table = new(() => new ModuleTable().AddStandardLibrary().AddPyTorch().AddTriton());

    private static readonly Dictionary<TritonDType, torch.ScalarType> Types = new()
    {
        [TritonDType.Int1] = torch.ScalarType.Bool,
        [TritonDType.Int8] = torch.ScalarType.Int8,
        [TritonDType.Int16] = torch.ScalarType.Int16,
        [TritonDType.Int32] = torch.ScalarType.Int32,
        [TritonDType.Int64] = torch.ScalarType.Int64,
        [TritonDType.UInt8] = torch.ScalarType.Byte,
        [TritonDType.Float16] = torch.ScalarType.Float16,
        [TritonDType.BFloat16] = torch.ScalarType.BFloat16,
        [TritonDType.Float32] = torch.ScalarType.Float32,
        [TritonDType.Float64] = torch.ScalarType.Float64,
    };

    public static ProbeRun Run(Probe probe, CancellationToken cancellationToken)
    {
        using var world = new World(Table.Value, ExecutionLimits.Default, 1, cancellationToken);
        using var entered = world.Enter();
        var session = LaunchSession.Of(world);
        session.Options = LaunchOptions.Default with { DeviceAsserts = probe.Debug };
        try
        {
            var scope = HostProgram.Compile(probe.Source).Run(world);
            var tensors = ProbeTensor.Of(probe);
            var arguments = probe.Arguments.Select(argument => Argument(argument.Value, tensors.GetValueOrDefault(argument.Key), world)).ToArray();
            var names = probe.Arguments.Select(argument => argument.Key).ToArray();
            Call(probe, scope, names, arguments);
            return ProbeRun.Ran(ProbeTensor.Difference(
                probe, tensors, name => ((PyTensor)arguments[Array.IndexOf(names, name)]).Value.bytes.ToArray(), session.UsedTf32));
        }
        catch (PythonSyntaxException error)
        {
            return new ProbeRun(RefusalKind.Syntax, error.Message);
        }
        catch (PythonException error)
        {
            return new ProbeRun(RecordedRefusal.OfException(error.Value.Class.Name), error.Message);
        }
        catch (HostFault fault)
        {
            return new ProbeRun(KindOf(fault), fault.Message);
        }
    }

    private static void Call(Probe probe, Interpreter.Host.Evaluation.ModuleScope scope, string[] names, object[] arguments)
    {
        if (probe.Host is { } host)
        {
            Ops.Call(scope.Names[host], arguments);
            return;
        }

        var grid = Py.Tuple([.. probe.Grid.Select(size => Py.Int(size))]);
        if (!scope.TryGet(probe.Kernel!, out var kernel))
        {
            throw new InvalidDataException($"The source of {probe.Name} has no {probe.Kernel}.");
        }

        Ops.Call(Ops.GetItem(kernel, grid), new CallArguments([], names, arguments));
    }

    private static object Argument(JsonElement recorded, ProbeTensor? tensor, World world)
    {
        var entry = recorded.EnumerateObject().First();
        return entry.Name switch
        {
            "tensor" => Tensor(tensor!, world),
            "int" => Py.Int(BigInteger.Parse(entry.Value.GetRawText(), CultureInfo.InvariantCulture)),
            "float" => entry.Value.GetDouble(),
            "bool" => Py.Bool(entry.Value.GetBoolean()),
            "str" => entry.Value.GetString()!,
            "none" => Py.None,
            var kind => throw new InvalidDataException($"The recording has an argument of kind {kind}."),
        };
    }

    /// <summary>Whether TorchSharp has every dtype among a probe's tensors.</summary>
    public static bool CanHold(Probe probe) =>
        ProbeTensor.Of(probe).Values.All(tensor => Types.ContainsKey(tensor.DType)) && probe.Arguments.All(argument => !argument.Value.TryGetProperty("dtype", out _));

    private static PyTensor Tensor(ProbeTensor tensor, World world)
    {
        var value = torch.zeros(tensor.Shape, Types.TryGetValue(tensor.DType, out var type) ? type : throw new InvalidDataException($"A host probe has a tensor of {tensor.DType}."));
        value.bytes = tensor.Before;
        return TensorArena.Of(world).Adopt(value, TorchDevice.Cuda);
    }

    private static RefusalKind KindOf(HostFault fault) => fault.Kind switch
    {
        FailureKind.NotSupported => RefusalKind.NotSupported,
        FailureKind.Compile => RefusalKind.UnknownName | RefusalKind.Type | RefusalKind.Shape | RefusalKind.NotConstant | RefusalKind.Syntax
            | RefusalKind.Arguments | RefusalKind.Value | RefusalKind.StaticAssertion | RefusalKind.TooLarge,
        FailureKind.ResourceLimit => RefusalKind.TooLarge,
        FailureKind.Timeout => RefusalKind.Endless,
        _ => RecordedRefusal.OfException(fault.ErrorType ?? ""),
    };
}
