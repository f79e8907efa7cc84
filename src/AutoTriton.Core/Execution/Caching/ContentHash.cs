using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Core.Execution.Caching;

/// <summary>A SHA-256 hash over all that decides the outcome of an execution.</summary>
/// <param name="High">The first 8 bytes.</param>
/// <param name="MiddleHigh">The second 8 bytes.</param>
/// <param name="MiddleLow">The third 8 bytes.</param>
/// <param name="Low">The last 8 bytes.</param>
internal readonly record struct ContentHash(ulong High, ulong MiddleHigh, ulong MiddleLow, ulong Low)
{
    public static ContentHash Of(ExecutionRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, request.CandidateSource);
        Append(hash, request.Seed);
        Append(hash, request.Limits.ToString());
        var task = request.Task;
        Append(hash, task.Id);
        Append(hash, task.Tolerance.ToString());
        AppendReference(hash, task.Reference);
        AppendContract(hash, task.Contract);

        Span<byte> bytes = stackalloc byte[32];
        hash.GetHashAndReset(bytes);
        return new ContentHash(
            BinaryPrimitives.ReadUInt64BigEndian(bytes),
            BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
            BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]),
            BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]));
    }

    private static void AppendReference(IncrementalHash hash, TaskReference reference)
    {
        Append(hash, reference.GetType().Name);
        switch (reference)
        {
            case PyTorchReference pytorch:
                Append(hash, pytorch.Source);
                break;
            case TritonReference triton:
                Append(hash, triton.Source);
                break;
            case RecordedReference recorded:
                foreach (var (name, value) in recorded.Outputs.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    Append(hash, name);
                    Append(hash, value);
                }

                break;
        }
    }

    private static void AppendContract(IncrementalHash hash, KernelContract contract)
    {
        if (contract is not LaunchContract launch)
        {
            Append(hash, contract.ToString());
            return;
        }

        Append(hash, launch.Kernel);
        foreach (var extent in launch.Grid)
        {
            Append(hash, extent);
        }

        foreach (var (name, argument) in launch.Arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Append(hash, name);
            if (argument.Tensor is { } tensor)
            {
                Append(hash, tensor);
            }
            else
            {
                Append(hash, argument.Scalar?.GetType().Name ?? "None");
                Append(hash, Convert.ToString(argument.Scalar, CultureInfo.InvariantCulture) ?? "");
            }
        }
    }

    private static void Append(IncrementalHash hash, TensorValue value)
    {
        Append(hash, value.DType);
        Append(hash, string.Join(',', value.Shape));
        Append(hash, value.Strides.IsDefault ? "contiguous" : string.Join(',', value.Strides));
        Append(hash, value.Offset);
        Append(hash, value.Storage.Length);
        hash.AppendData(value.Storage.Span);
    }

    private static void Append(IncrementalHash hash, long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        hash.AppendData(bytes);
    }

    // Each text goes in with its length, so that no two sequences of texts look alike.
    private static void Append(IncrementalHash hash, string text)
    {
        Append(hash, text.Length);
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
