using System.Collections.Frozen;

namespace AutoTriton.Legality.Semantics;

/// <summary>Element types that are narrower than float32.</summary>
internal static class NarrowTypes
{
    /// <summary>What the name of a fact begins with that is a cast to one of them.</summary>
    public const string CastTo = "cast to";

    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
    [
        "torch.float16", "torch.half", "torch.bfloat16", "torch.int8", "torch.uint8", "torch.float8_e4m3fn", "torch.float8_e5m2", "torch.float8_e4m3fnuz",
        "torch.float8_e5m2fnuz", "torch.float4_e2m1fn_x2",
    ]);

    public static bool Contains(string path) => All.Contains(path);
}
