using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>
/// <c>triton.language</c> for host code: dtypes and constexpr are values; functions are names that kernels understand.
/// What Triton does not have is an AttributeError here too.
/// </summary>
internal static class LanguageHost
{
    private static readonly string[] Modules =
    [
        "triton.language", "triton.language.math", "triton.language.core", "triton.language.standard", "triton.language.random", "triton.language.extra",
        "triton.language.extra.libdevice", "triton.language.extra.cuda", "triton.language.extra.cuda.libdevice",
    ];

    public static void Register(ModuleTable table)
    {
        foreach (var name in Modules)
        {
            table.Add(name, world => new PyModule(name) { Missing = member => Find(world, name, member) });
        }
    }

    private static object? Find(World world, string module, string member)
    {
        var path = $"{module}.{member}";
        if (world.Table.Contains(path))
        {
            return world.Table.Import(world, path);
        }

        if (!TritonModules.Knows(module, member))
        {
            return null;
        }

        if (member == "constexpr")
        {
            return PyConstexpr.Type;
        }

        return member switch
        {
            "dtype" => PyTritonDType.Type,
            "TRITON_MAX_TENSOR_NUMEL" => Py.Int(1048576),
            _ when module is "triton.language" or "triton.language.core" && TritonDTypeNames.TryParseTriton(member, out var dtype) => PyTritonDType.Of(dtype),
            _ => new PyTritonName(path),
        };
    }
}
