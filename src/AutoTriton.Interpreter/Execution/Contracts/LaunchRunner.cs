using System.Collections.Immutable;
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
    public override void Run(CandidateRun run, HostProgram candidate)
    {
        var expected = Expected(run);
        using var world = Worlds.ForCandidate(run.Request, run.Options, run.Cancellation);
        using var entered = world.Enter();
        var ran = run.Within(world, () =>
        {
            var program = TritonProgram.FromModule(candidate.Syntax);
            if (!program.TryGet(contract.Kernel, out var kernel))
            {
                throw new HostFault(FailureKind.Contract, $"the candidate has no @triton.jit function '{contract.Kernel}'");
            }

            var after = Launch(world, kernel);
            foreach (var (name, value) in expected)
            {
                run.Add([BufferComparer.Compare(name, after.GetValueOrDefault(name), value, task.Tolerance, LaunchSession.Of(world).UsedTf32)]);
            }
        });
        if (ran)
        {
            run.Conclude(LaunchSession.Of(world).Count);
            run.KernelOutputReachedResult = run.Report().IsMatch ? LaunchSession.Of(world).Evidence.Any(seen => seen.BytesStored > 0) : null;
        }
    }

    private ImmutableDictionary<string, TensorValue> Expected(CandidateRun run)
    {
        if (task.Reference is RecordedReference recorded)
        {
            return recorded.Outputs;
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
            var after = Launch(world, kernel);
            return after.Where(pair => !pair.Value.Storage.Span.SequenceEqual(contract.Arguments[pair.Key].Tensor!.Storage.Span)).ToImmutableDictionary();
        }
        catch (HostFault fault) when (fault.Kind != FailureKind.NotSupported)
        {
            throw new KernelExecutorException($"The reference of the task '{task.Id}' failed: {fault.Message}", fault);
        }
    }

    /// <summary>Launches on copies of the arguments; answers the tensors as the kernel left them.</summary>
    private Dictionary<string, TensorValue> Launch(World world, JitFunction kernel)
    {
        var handles = new List<GCHandle>();
        try
        {
            var arguments = new Dictionary<string, KernelArgument>(StringComparer.Ordinal);
            var copies = new Dictionary<string, TensorValue>(StringComparer.Ordinal);
            foreach (var (name, argument) in contract.Arguments)
            {
                arguments[name] = argument.Tensor is { } tensor ? Pin(name, tensor, handles, copies) : Scalar(argument.Scalar);
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

    private KernelArgument Pin(string name, TensorValue tensor, List<GCHandle> handles, Dictionary<string, TensorValue> copies)
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
            new DeviceBuffer(handle.AddrOfPinnedObject(), bytes.Length, name), tensor.Offset * element.SizeInBytes(), element);
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
