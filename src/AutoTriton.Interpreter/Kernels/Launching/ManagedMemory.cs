using System.Buffers;
using System.Runtime.InteropServices;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>Managed memory that is pinned.</summary>
/// <param name="Address">Its first byte; 0 where it is empty.</param>
/// <param name="Length">The number of elements.</param>
/// <param name="Element">Their type.</param>
/// <param name="IsReadOnly">Whether it may only be read.</param>
/// <param name="Pin">Holds it in its place.</param>
internal readonly record struct ManagedMemory(nint Address, long Length, TritonDType Element, bool IsReadOnly, IDisposable Pin)
{
    private delegate bool PinAttempt(object value, TritonDType element, out ManagedMemory memory);

    private static readonly Dictionary<Type, (TritonDType Element, PinAttempt Attempt)> Types = new()
    {
        [typeof(float)] = (TritonDType.Float32, TryPin<float>),
        [typeof(double)] = (TritonDType.Float64, TryPin<double>),
        [typeof(Half)] = (TritonDType.Float16, TryPin<Half>),
        [typeof(int)] = (TritonDType.Int32, TryPin<int>),
        [typeof(long)] = (TritonDType.Int64, TryPin<long>),
        [typeof(short)] = (TritonDType.Int16, TryPin<short>),
        [typeof(sbyte)] = (TritonDType.Int8, TryPin<sbyte>),
        [typeof(byte)] = (TritonDType.UInt8, TryPin<byte>),
        [typeof(ushort)] = (TritonDType.UInt16, TryPin<ushort>),
        [typeof(uint)] = (TritonDType.UInt32, TryPin<uint>),
        [typeof(ulong)] = (TritonDType.UInt64, TryPin<ulong>),
        [typeof(bool)] = (TritonDType.Int1, TryPin<bool>),
    };

    /// <summary>The element type of an array, an array segment or a memory; null of anything else.</summary>
    public static Type? ElementOf(object value) => value is Array array ? array.GetType().GetElementType()
        : value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() is var shape
            && (shape == typeof(Memory<>) || shape == typeof(ReadOnlyMemory<>) || shape == typeof(ArraySegment<>)) ? type.GetGenericArguments()[0]
        : null;

    /// <summary>Pins memory of elements that Triton has.</summary>
    public static bool TryPin(object value, Type element, out ManagedMemory memory)
    {
        memory = default;
        return Types.TryGetValue(element, out var known) && known.Attempt(value, known.Element, out memory);
    }

    private static unsafe bool TryPin<T>(object value, TritonDType element, out ManagedMemory memory)
        where T : unmanaged
    {
        if (value is Array { Rank: > 1 } array)
        {
            var pin = new ArrayPin(array);
            memory = new ManagedMemory(pin.Address, array.LongLength, element, false, pin);
            return true;
        }

        ReadOnlyMemory<T> region = value switch
        {
            T[] vector => vector,
            ArraySegment<T> segment => segment,
            Memory<T> writable => writable,
            _ => (ReadOnlyMemory<T>)value,
        };
        var handle = region.Pin();
        memory = new ManagedMemory((nint)handle.Pointer, region.Length, element, value is ReadOnlyMemory<T>, handle);
        return true;
    }

    private sealed class ArrayPin(Array array) : IDisposable
    {
        private GCHandle _handle = GCHandle.Alloc(array, GCHandleType.Pinned);

        public nint Address => _handle.AddrOfPinnedObject();

        public void Dispose() => _handle.Free();
    }
}
