namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>
/// Who accessed a cell, in two words. The stamp: the program's token in the upper half, its segment in the lower. The place: the
/// site in the upper 12 bits, the lane in the lower 20.
/// </summary>
internal readonly record struct AccessMark(long Stamp, uint Place)
{
    public const int LaneBits = 20;
    public const int LargestSite = (1 << (32 - LaneBits)) - 1;

    /// <summary>The lane that stands for several of one program.</summary>
    public const uint ManyLanes = (1 << LaneBits) - 1;

    public int Token => (int)(Stamp >> 32);

    public int Segment => (int)Stamp;

    public int Site => (int)(Place >> LaneBits);

    public uint Lane => Place & ManyLanes;

    public static uint PlaceOf(int site, int lane) => ((uint)site << LaneBits) | (uint)lane;
}
