namespace AutoTriton.Interpreter.Numerics.Sorting;

/// <summary>Finds the loop that sorts the rows of a block. To be asked once, when a kernel is compiled.</summary>
internal static unsafe class SortTable
{
    /// <summary>
    /// The loop (source, destination, rows, elements of a row, whether the greatest come first). Of floating point
    /// types -0 comes before 0, and NaNs stand beyond the infinity of their sign.
    /// </summary>
    public static delegate*<byte*, byte*, nint, nint, bool, void> Find(TritonDType dtype) => dtype switch
    {
        TritonDType.Int8 => &SortLoop<sbyte, PlainKey<sbyte>>.Rows,
        TritonDType.Int16 => &SortLoop<short, PlainKey<short>>.Rows,
        TritonDType.Int32 => &SortLoop<int, PlainKey<int>>.Rows,
        TritonDType.Int64 => &SortLoop<long, PlainKey<long>>.Rows,
        TritonDType.Int1 or TritonDType.UInt8 => &SortLoop<byte, PlainKey<byte>>.Rows,
        TritonDType.UInt16 => &SortLoop<ushort, PlainKey<ushort>>.Rows,
        TritonDType.UInt32 => &SortLoop<uint, PlainKey<uint>>.Rows,
        TritonDType.UInt64 => &SortLoop<ulong, PlainKey<ulong>>.Rows,
        TritonDType.Float16 or TritonDType.BFloat16 => &SortLoop<short, FloatKey<short>>.Rows,
        TritonDType.Float32 => &SortLoop<int, FloatKey<int>>.Rows,
        TritonDType.Float64 => &SortLoop<long, FloatKey<long>>.Rows,
        _ => &SortLoop<sbyte, FloatKey<sbyte>>.Rows,
    };
}
