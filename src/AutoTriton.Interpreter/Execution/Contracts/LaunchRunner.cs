using System.Numerics;
using System.Runtime.InteropServices;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution.References;
using AutoTriton.Interpreter.Host;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.Host.Triton;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Execution.Contracts;

/// <summary>The launch contract: one kernel on recorded arguments; what it leaves in its buffers is compared. No host code of the candidate runs.</summary>
internal sealed class LaunchRunner(KernelTask task, LaunchContract contract) : ContractRunner
{
    // A finite number in every floating-point type.
    private const byte Poison = 0x55;

    public override void Run(CandidateRun run, HostProgram candidate)
    {
        var (initial, expected) = Expected(run);
        using var world = Worlds.ForCandidate(run.Request, run.Options, run.Cancellation);
        using var entered = world.Enter();
        var session = LaunchSession.Of(world);
        var ran = run.Within(world, () =>
        {
            var program = TritonProgram.FromModule(candidate.Syntax);
            if (!program.TryGet(contract.Kernel, out var kernel))
            {
                throw new HostFault(FailureKind.Contract, $"the candidate has no @triton.jit function '{contract.Kernel}'");
            }

            var after = Launch(world, kernel, initial, []);
            foreach (var (name, value) in expected)
            {
                run.Add([BufferComparer.Compare(name, after.GetValueOrDefault(name), value, task.Tolerance, session.UsedTf32)]);
            }
        });
        if (ran)
        {
            run.Conclude(session.Count);
            run.KernelOutputReachedResult = run.Report().IsMatch ? session.Evidence.Any(seen => seen.BytesStored > 0) : null;
        }
    }

    /// <summary>The tensors before the launch and those to compare after it. What a reference kernel writes without reading it first is poisoned before, so that doing nothing is seen.</summary>
    private (Dictionary<string, TensorValue> Initial, IReadOnlyDictionary<string, TensorValue> Expected) Expected(CandidateRun run)
    {
        var given = contract.Arguments.Where(pair => pair.Value.IsTensor).ToDictionary(pair => pair.Key, pair => pair.Value.Tensor!, StringComparer.Ordinal);
        if (task.Reference is RecordedReference recorded)
        {
            return (given, recorded.Outputs);
        }

        using var world = Worlds.ForReference(run.Request.Seed, run.Cancellation);
        using var entered = world.Enter();
        var program = TritonProgram.Parse(ReferenceRunner.SourceOf(task));
        if (!program.TryGet(contract.Kernel, out var kernel))
        {
            throw new KernelExecutorException($"The reference of the task '{task.Id}' has no @triton.jit function '{contract.Kernel}', which its contract names.");
        }

        try
        {
            var shadows = given.ToDictionary(pair => pair.Key, pair => new MemoryShadow(pair.Value.Storage.Length, written: true), StringComparer.Ordinal);
            Launch(world, kernel, given, shadows);
            var initial = given.ToDictionary(pair => pair.Key, pair => Poisoned(pair.Value, shadows[pair.Key]), StringComparer.Ordinal);
            var after = Launch(world, kernel, initial, []);
            var written = after.Where(pair => shadows[pair.Key].Flags.Any(flags => (flags & MemoryShadow.Stored) != 0)).ToDictionary(StringComparer.Ordinal);
            return written.Count > 0
                ? (initial, written)
                : throw new KernelExecutorException($"The reference of the task '{task.Id}' writes nothing in its launch, so there is nothing to compare.");
        }
        catch (HostFault fault) when (fault.Kind != FailureKind.NotSupported)
        {
            throw new KernelExecutorException($"The reference of the task '{task.Id}' failed: {fault.Message}", fault);
        }
    }

    private static TensorValue Poisoned(TensorValue tensor, MemoryShadow shadow)
    {
        var bytes = tensor.Storage.ToArray();
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (shadow.Flags[i] & (MemoryShadow.Stored | MemoryShadow.LoadedFirst)) == MemoryShadow.Stored ? Poison : bytes[i];
        }

        return tensor with { Storage = bytes };
    }

    /// <summary>Launches on copies of the tensors; answers them as the kernel left them.</summary>
    private Dictionary<string, TensorValue> Launch(World world, JitFunction kernel, Dictionary<string, TensorValue> tensors, Dictionary<string, MemoryShadow> shadows)
    {
        var handles = new List<GCHandle>();
        try
        {
            var arguments = new Dictionary<string, KernelArgument>(StringComparer.Ordinal);
            var copies = new Dictionary<string, TensorValue>(StringComparer.Ordinal);
            foreach (var (name, argument) in contract.Arguments)
            {
                arguments[name] = argument.IsTensor ? Pin(name, tensors[name], shadows.GetValueOrDefault(name), handles, copies) : Scalar(argument.Scalar);
            }

            var grid = contract.Grid;
            KernelLaunch.Run(kernel, new LaunchGrid(grid[0], grid.Length > 1 ? grid[1] : 1, grid.Length > 2 ? grid[2] : 1), arguments, world);
            return copies;
        }
        finally
        {
            handles.ForEach(handle => handle.Free());
        }
    }

    private KernelArgument Pin(string name, TensorValue tensor, MemoryShadow? shadow, List<GCHandle> handles, Dictionary<string, TensorValue> copies)
    {
        if (!TritonDTypeNames.TryParseTorch(tensor.DType, out var element))
        {
            throw new KernelExecutorException($"The argument '{name}' of the task '{task.Id}' has the dtype '{tensor.DType}', which Triton does not have.");
        }

        World.ChargeMemory(tensor.Storage.Length);
        var bytes = tensor.Storage.ToArray();
        var handle = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        handles.Add(handle);
        copies[name] = tensor with { Storage = bytes };
        return KernelArgument.Pointer(
            new DeviceBuffer(handle.AddrOfPinnedObject(), bytes.Length, name) { Shadow = shadow }, tensor.Offset * element.SizeInBytes(), element);
    }

    private static KernelArgument Scalar(object? scalar) => scalar switch
    {
        null => KernelArgument.None,
        bool flag => KernelArgument.Boolean(flag),
        long number => KernelArgument.Integer(new BigInteger(number)),
        double number => KernelArgument.Float(number),
        string text when TritonDTypeNames.TryParseTriton(text, out var dtype) => KernelArgument.DType(dtype),
        string text => KernelArgument.Text(text),
        _ => throw new KernelExecutorException($"A launch argument of type {scalar.GetType().Name} is unknown."),
    };
}
