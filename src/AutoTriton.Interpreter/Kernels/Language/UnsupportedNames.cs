using System.Collections.Frozen;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>Functions of Triton 3.6 that a kernel may call and that are not here, each with the reason.</summary>
internal static class UnsupportedNames
{
    private static readonly FrozenDictionary<string, string> Reasons = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["tl.inline_asm_elementwise"] = "PTX assembly is not interpreted; write it with functions of triton.language",
        ["tl.extra.cuda.num_threads"] = "it depends on num_warps, and a launch here has no warps",
        ["tl.extra.cuda.num_warps"] = "it depends on num_warps, and a launch here has no warps",
        ["tl.extra.cuda.globaltimer"] = "a clock of the GPU has no meaning here",
        ["tl.extra.cuda.smid"] = "programs have no multiprocessor here",
        ["tl.target_info.current_target"] = "a kernel cannot hold the target as a value here; ask target_info.is_cuda() or cuda_capability_geq()",
        ["libdevice.rcp64h"] = "the hardware's approximation of a reciprocal's upper half has no specification",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names, canonical as <see cref="TritonModules.Canonical"/> writes them.</summary>
    public static IEnumerable<string> All => Reasons.Keys;

    /// <summary>Why a function is not here, or null where nothing is known of it.</summary>
    public static string? Reason(string path) => Reasons.GetValueOrDefault(TritonModules.Canonical(path));
}
