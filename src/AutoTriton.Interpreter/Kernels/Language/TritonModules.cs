using System.Numerics;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>The modules of Triton by their dotted names, and which names each has.</summary>
internal static class TritonModules
{
    private const string Inductor = "torch._inductor.runtime.triton_helpers";
    private const string Language = "triton.language";

    // What core itself defines; mathematical functions are in math.
    private static readonly System.Collections.Frozen.FrozenSet<string> CoreNames =
        System.Collections.Frozen.FrozenSet.ToFrozenSet(TritonNames.Language.Where(name => !TritonNames.Math.Contains(name) || name == "abs"), StringComparer.Ordinal);

    /// <summary>The one name under which a module or function is known, whatever way it was imported.</summary>
    public static string Canonical(string path)
    {
        if (path.StartsWith("triton.language.extra.cuda.libdevice", StringComparison.Ordinal))
        {
            return "libdevice" + path["triton.language.extra.cuda.libdevice".Length..];
        }

        if (path.StartsWith("triton.language.extra.libdevice", StringComparison.Ordinal))
        {
            return "libdevice" + path["triton.language.extra.libdevice".Length..];
        }

        if (path.StartsWith(Inductor + ".libdevice.", StringComparison.Ordinal) || path.StartsWith(Inductor + ".math.", StringComparison.Ordinal))
        {
            return path[(Inductor.Length + 1)..];
        }

        foreach (var inner in (ReadOnlySpan<string>)["core", "standard", "random"])
        {
            var prefix = $"{Language}.{inner}.";
            if (path.StartsWith(prefix, StringComparison.Ordinal))
            {
                return "tl." + path[prefix.Length..];
            }
        }

        return path.StartsWith(Language + ".math.", StringComparison.Ordinal) ? "tl.math." + path[(Language.Length + 6)..]
            : path.StartsWith(Language + ".", StringComparison.Ordinal) ? "tl." + path[(Language.Length + 1)..]
            : path;
    }

    /// <summary>Whether Triton 3.6 has the name in the module. Modules that are not Triton's are taken at their word.</summary>
    public static bool Knows(string module, string name)
    {
        var set = module switch
        {
            "triton" => TritonNames.Triton,
            Language => TritonNames.Language,
            Language + ".math" => TritonNames.Math,
            Language + ".extra.libdevice" or Language + ".extra.cuda.libdevice" => TritonNames.LibDevice,
            Language + ".extra.cuda" => TritonNames.Cuda,
            Language + ".target_info" => TritonNames.TargetInfo,
            Language + ".core" => CoreNames,
            Language + ".standard" or Language + ".random" => TritonNames.Language,
            _ => null,
        };
        return set is null ? module != Language + ".extra" || name is "libdevice" or "cuda" or "hip" : set.Contains(name);
    }

    /// <summary>Dtypes and other constants of the modules.</summary>
    public static bool TryResolveConstant(string module, string name, out object? value)
    {
        value = null;
        if (module is Language or Language + ".core" && TritonDTypeNames.TryParseTriton(name, out var dtype) && TritonNames.Language.Contains(name))
        {
            value = dtype;
        }
        else if (module == Language && name == "TRITON_MAX_TENSOR_NUMEL")
        {
            value = new BigInteger(1048576);
        }
        else if (module == Language && name == "pi32_t")
        {
            value = new PointerType(TritonDType.Int32);
        }
        else if (module == Language + ".PropagateNan" && name is "ALL" or "NONE")
        {
            value = new TritonName(Language + ".PropagateNan." + name);
        }
        else if (module == "math" && name is "pi" or "e" or "inf" or "nan" or "tau")
        {
            value = name switch { "pi" => Math.PI, "e" => Math.E, "inf" => double.PositiveInfinity, "tau" => Math.Tau, _ => double.NaN };
        }

        return value is not null;
    }

    public static bool IsMethod(string name) => TritonNames.Methods.Contains(name) || name == "cast";
}
