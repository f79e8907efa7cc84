using AutoTriton.Interpreter.Numerics.Elementwise;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Casts;

/// <summary>
/// Finds the loop that casts a block to another type. Floating point values are rounded to nearest, ties to even;
/// 8-bit ones saturate; to an integer they are truncated; to a truth value it is whether they are not zero. Integers
/// are widened by the sign of their own type and narrowed by dropping bits; a truth value counts as 0 or 1.
/// </summary>
internal static unsafe class CastTable
{
    /// <summary>The loop (source, destination, count of elements). Source and destination must not overlap.</summary>
    public static delegate*<byte*, byte*, nint, void> Find(TritonDType from, TritonDType to)
    {
        if (from == to)
        {
            return FindBitcast(from);
        }

        if (to == TritonDType.Int1)
        {
            return ToInt1(from);
        }

        if (from.IsInteger() && to.IsInteger())
        {
            return from.SizeInBytes() == to.SizeInBytes() ? FindBitcast(from)
                : Math.Max(from.SizeInBytes(), to.SizeInBytes()) <= 4 ? FromInt32Lanes(from, to)
                : FromInt64Lanes(from, to);
        }

        return from == TritonDType.Float64 || to == TritonDType.Float64 ? FromDoubleLanes(from, to) : FromFloatLanes(from, to);
    }

    /// <summary>The loop (source, destination, count of elements) that moves elements bit by bit between types of one size.</summary>
    public static delegate*<byte*, byte*, nint, void> FindBitcast(TritonDType dtype) => dtype.SizeInBytes() switch
    {
        1 => &CopyLoop<byte>.Block,
        2 => &CopyLoop<ushort>.Block,
        4 => &CopyLoop<uint>.Block,
        _ => &CopyLoop<ulong>.Block,
    };

    private static delegate*<byte*, byte*, nint, void> ToInt1(TritonDType from) => from switch
    {
        TritonDType.Int8 or TritonDType.UInt8 => &UnaryLoop<NativeStorage<byte>, byte, NonZero<byte>>.Predicate,
        TritonDType.Int16 or TritonDType.UInt16 => &UnaryLoop<NativeStorage<ushort>, ushort, NonZero<ushort>>.Predicate,
        TritonDType.Int32 or TritonDType.UInt32 => &UnaryLoop<NativeStorage<uint>, uint, NonZero<uint>>.Predicate,
        TritonDType.Int64 or TritonDType.UInt64 => &UnaryLoop<NativeStorage<ulong>, ulong, NonZero<ulong>>.Predicate,
        TritonDType.Float64 => &UnaryLoop<NativeStorage<double>, double, NonZero<double>>.Predicate,
        TritonDType.Float32 => &UnaryLoop<NativeStorage<float>, float, NonZero<float>>.Predicate,
        TritonDType.Float16 => &UnaryLoop<MiniFloatStorage<Float16Format>, float, NonZero<float>>.Predicate,
        TritonDType.BFloat16 => &UnaryLoop<BFloat16Storage, float, NonZero<float>>.Predicate,
        TritonDType.Float8E4M3 => &UnaryLoop<MiniFloatStorage<Float8E4M3Format>, float, NonZero<float>>.Predicate,
        TritonDType.Float8E5M2 => &UnaryLoop<MiniFloatStorage<Float8E5M2Format>, float, NonZero<float>>.Predicate,
        TritonDType.Float8E4B15 => &UnaryLoop<MiniFloatStorage<Float8E4B15Format>, float, NonZero<float>>.Predicate,
        TritonDType.Float8E4B8 => &UnaryLoop<MiniFloatStorage<Float8E4B8Format>, float, NonZero<float>>.Predicate,
        TritonDType.Float8E5B16 => &UnaryLoop<MiniFloatStorage<Float8E5B16Format>, float, NonZero<float>>.Predicate,
        _ => null,
    };

    private static delegate*<byte*, byte*, nint, void> FromInt32Lanes(TritonDType from, TritonDType to) => from switch
    {
        TritonDType.Int8 => ToInt32Lanes<IntegerStorage<sbyte>>(to),
        TritonDType.Int16 => ToInt32Lanes<IntegerStorage<short>>(to),
        TritonDType.Int32 => ToInt32Lanes<IntegerStorage<int>>(to),
        TritonDType.Int1 or TritonDType.UInt8 => ToInt32Lanes<IntegerStorage<byte>>(to),
        TritonDType.UInt16 => ToInt32Lanes<IntegerStorage<ushort>>(to),
        TritonDType.UInt32 => ToInt32Lanes<IntegerStorage<uint>>(to),
        _ => null,
    };

    private static delegate*<byte*, byte*, nint, void> ToInt32Lanes<TFrom>(TritonDType to)
        where TFrom : struct, IStorage<int> => to switch
        {
            TritonDType.Int8 => &CastLoop<TFrom, IntegerStorage<sbyte>, int>.Block,
            TritonDType.Int16 => &CastLoop<TFrom, IntegerStorage<short>, int>.Block,
            TritonDType.Int32 => &CastLoop<TFrom, IntegerStorage<int>, int>.Block,
            TritonDType.UInt8 => &CastLoop<TFrom, IntegerStorage<byte>, int>.Block,
            TritonDType.UInt16 => &CastLoop<TFrom, IntegerStorage<ushort>, int>.Block,
            TritonDType.UInt32 => &CastLoop<TFrom, IntegerStorage<uint>, int>.Block,
            _ => null,
        };

    private static delegate*<byte*, byte*, nint, void> FromInt64Lanes(TritonDType from, TritonDType to) => from switch
    {
        TritonDType.Int8 => ToInt64Lanes<IntegerStorage<sbyte>>(to),
        TritonDType.Int16 => ToInt64Lanes<IntegerStorage<short>>(to),
        TritonDType.Int32 => ToInt64Lanes<IntegerStorage<int>>(to),
        TritonDType.Int64 => ToInt64Lanes<IntegerStorage<long>>(to),
        TritonDType.Int1 or TritonDType.UInt8 => ToInt64Lanes<IntegerStorage<byte>>(to),
        TritonDType.UInt16 => ToInt64Lanes<IntegerStorage<ushort>>(to),
        TritonDType.UInt32 => ToInt64Lanes<IntegerStorage<uint>>(to),
        TritonDType.UInt64 => ToInt64Lanes<IntegerStorage<ulong>>(to),
        _ => null,
    };

    private static delegate*<byte*, byte*, nint, void> ToInt64Lanes<TFrom>(TritonDType to)
        where TFrom : struct, IStorage<long> => to switch
        {
            TritonDType.Int8 => &CastLoop<TFrom, IntegerStorage<sbyte>, long>.Block,
            TritonDType.Int16 => &CastLoop<TFrom, IntegerStorage<short>, long>.Block,
            TritonDType.Int32 => &CastLoop<TFrom, IntegerStorage<int>, long>.Block,
            TritonDType.Int64 => &CastLoop<TFrom, IntegerStorage<long>, long>.Block,
            TritonDType.UInt8 => &CastLoop<TFrom, IntegerStorage<byte>, long>.Block,
            TritonDType.UInt16 => &CastLoop<TFrom, IntegerStorage<ushort>, long>.Block,
            TritonDType.UInt32 => &CastLoop<TFrom, IntegerStorage<uint>, long>.Block,
            TritonDType.UInt64 => &CastLoop<TFrom, IntegerStorage<ulong>, long>.Block,
            _ => null,
        };

    private static delegate*<byte*, byte*, nint, void> FromFloatLanes(TritonDType from, TritonDType to) => from switch
    {
        TritonDType.Int8 => ToFloatLanes<IntegerStorage<sbyte>>(to),
        TritonDType.Int16 => ToFloatLanes<IntegerStorage<short>>(to),
        TritonDType.Int32 => ToFloatLanes<IntegerStorage<int>>(to),
        TritonDType.Int64 => ToFloatLanes<IntegerStorage<long>>(to),
        TritonDType.Int1 or TritonDType.UInt8 => ToFloatLanes<IntegerStorage<byte>>(to),
        TritonDType.UInt16 => ToFloatLanes<IntegerStorage<ushort>>(to),
        TritonDType.UInt32 => ToFloatLanes<IntegerStorage<uint>>(to),
        TritonDType.UInt64 => ToFloatLanes<IntegerStorage<ulong>>(to),
        TritonDType.Float32 => ToFloatLanes<NativeStorage<float>>(to),
        TritonDType.Float16 => ToFloatLanes<MiniFloatStorage<Float16Format>>(to),
        TritonDType.BFloat16 => ToFloatLanes<BFloat16Storage>(to),
        TritonDType.Float8E4M3 => ToFloatLanes<MiniFloatStorage<Float8E4M3Format>>(to),
        TritonDType.Float8E5M2 => ToFloatLanes<MiniFloatStorage<Float8E5M2Format>>(to),
        TritonDType.Float8E4B15 => ToFloatLanes<MiniFloatStorage<Float8E4B15Format>>(to),
        TritonDType.Float8E4B8 => ToFloatLanes<MiniFloatStorage<Float8E4B8Format>>(to),
        TritonDType.Float8E5B16 => ToFloatLanes<MiniFloatStorage<Float8E5B16Format>>(to),
        _ => null,
    };

    private static delegate*<byte*, byte*, nint, void> ToFloatLanes<TFrom>(TritonDType to)
        where TFrom : struct, IStorage<float> => to switch
        {
            TritonDType.Int8 => &CastLoop<TFrom, IntegerStorage<sbyte>, float>.Block,
            TritonDType.Int16 => &CastLoop<TFrom, IntegerStorage<short>, float>.Block,
            TritonDType.Int32 => &CastLoop<TFrom, IntegerStorage<int>, float>.Block,
            TritonDType.Int64 => &CastLoop<TFrom, IntegerStorage<long>, float>.Block,
            TritonDType.UInt8 => &CastLoop<TFrom, IntegerStorage<byte>, float>.Block,
            TritonDType.UInt16 => &CastLoop<TFrom, IntegerStorage<ushort>, float>.Block,
            TritonDType.UInt32 => &CastLoop<TFrom, IntegerStorage<uint>, float>.Block,
            TritonDType.UInt64 => &CastLoop<TFrom, IntegerStorage<ulong>, float>.Block,
            TritonDType.Float32 => &CastLoop<TFrom, NativeStorage<float>, float>.Block,
            TritonDType.Float16 => &CastLoop<TFrom, MiniFloatStorage<Float16Format>, float>.Block,
            TritonDType.BFloat16 => &CastLoop<TFrom, BFloat16Storage, float>.Block,
            TritonDType.Float8E4M3 => &CastLoop<TFrom, MiniFloatStorage<Float8E4M3Format>, float>.Block,
            TritonDType.Float8E5M2 => &CastLoop<TFrom, MiniFloatStorage<Float8E5M2Format>, float>.Block,
            TritonDType.Float8E4B15 => &CastLoop<TFrom, MiniFloatStorage<Float8E4B15Format>, float>.Block,
            TritonDType.Float8E4B8 => &CastLoop<TFrom, MiniFloatStorage<Float8E4B8Format>, float>.Block,
            TritonDType.Float8E5B16 => &CastLoop<TFrom, MiniFloatStorage<Float8E5B16Format>, float>.Block,
            _ => null,
        };

    private static delegate*<byte*, byte*, nint, void> FromDoubleLanes(TritonDType from, TritonDType to) => from switch
    {
        TritonDType.Int8 => ToDoubleLanes<IntegerStorage<sbyte>>(to),
        TritonDType.Int16 => ToDoubleLanes<IntegerStorage<short>>(to),
        TritonDType.Int32 => ToDoubleLanes<IntegerStorage<int>>(to),
        TritonDType.Int64 => ToDoubleLanes<IntegerStorage<long>>(to),
        TritonDType.Int1 or TritonDType.UInt8 => ToDoubleLanes<IntegerStorage<byte>>(to),
        TritonDType.UInt16 => ToDoubleLanes<IntegerStorage<ushort>>(to),
        TritonDType.UInt32 => ToDoubleLanes<IntegerStorage<uint>>(to),
        TritonDType.UInt64 => ToDoubleLanes<IntegerStorage<ulong>>(to),
        TritonDType.Float64 => ToDoubleLanes<NativeStorage<double>>(to),
        TritonDType.Float32 => ToDoubleLanes<WideStorage<NativeStorage<float>>>(to),
        TritonDType.Float16 => ToDoubleLanes<WideStorage<MiniFloatStorage<Float16Format>>>(to),
        TritonDType.BFloat16 => ToDoubleLanes<WideStorage<BFloat16Storage>>(to),
        TritonDType.Float8E4M3 => ToDoubleLanes<WideStorage<MiniFloatStorage<Float8E4M3Format>>>(to),
        TritonDType.Float8E5M2 => ToDoubleLanes<WideStorage<MiniFloatStorage<Float8E5M2Format>>>(to),
        TritonDType.Float8E4B15 => ToDoubleLanes<WideStorage<MiniFloatStorage<Float8E4B15Format>>>(to),
        TritonDType.Float8E4B8 => ToDoubleLanes<WideStorage<MiniFloatStorage<Float8E4B8Format>>>(to),
        TritonDType.Float8E5B16 => ToDoubleLanes<WideStorage<MiniFloatStorage<Float8E5B16Format>>>(to),
        _ => null,
    };

    private static delegate*<byte*, byte*, nint, void> ToDoubleLanes<TFrom>(TritonDType to)
        where TFrom : struct, IStorage<double> => to switch
        {
            TritonDType.Int8 => &CastLoop<TFrom, IntegerStorage<sbyte>, double>.Block,
            TritonDType.Int16 => &CastLoop<TFrom, IntegerStorage<short>, double>.Block,
            TritonDType.Int32 => &CastLoop<TFrom, IntegerStorage<int>, double>.Block,
            TritonDType.Int64 => &CastLoop<TFrom, IntegerStorage<long>, double>.Block,
            TritonDType.UInt8 => &CastLoop<TFrom, IntegerStorage<byte>, double>.Block,
            TritonDType.UInt16 => &CastLoop<TFrom, IntegerStorage<ushort>, double>.Block,
            TritonDType.UInt32 => &CastLoop<TFrom, IntegerStorage<uint>, double>.Block,
            TritonDType.UInt64 => &CastLoop<TFrom, IntegerStorage<ulong>, double>.Block,
            TritonDType.Float64 => &CastLoop<TFrom, NativeStorage<double>, double>.Block,
            TritonDType.Float32 => &CastLoop<TFrom, WideStorage<NativeStorage<float>>, double>.Block,
            TritonDType.Float16 => &CastLoop<TFrom, WideStorage<MiniFloatStorage<Float16Format>>, double>.Block,
            TritonDType.BFloat16 => &CastLoop<TFrom, WideStorage<BFloat16Storage>, double>.Block,
            TritonDType.Float8E4M3 => &CastLoop<TFrom, WideStorage<MiniFloatStorage<Float8E4M3Format>>, double>.Block,
            TritonDType.Float8E5M2 => &CastLoop<TFrom, WideStorage<MiniFloatStorage<Float8E5M2Format>>, double>.Block,
            TritonDType.Float8E4B15 => &CastLoop<TFrom, WideStorage<MiniFloatStorage<Float8E4B15Format>>, double>.Block,
            TritonDType.Float8E4B8 => &CastLoop<TFrom, WideStorage<MiniFloatStorage<Float8E4B8Format>>, double>.Block,
            TritonDType.Float8E5B16 => &CastLoop<TFrom, WideStorage<MiniFloatStorage<Float8E5B16Format>>, double>.Block,
            _ => null,
        };
}
