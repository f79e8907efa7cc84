using System.Text.Json;
using AutoTriton.Interpreter.Kernels.Builtins;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Tests.Shared;
using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels.Language;

/// <summary>Every public name of Triton's language is implemented, a type, a module, or listed as not supported with a reason.</summary>
public sealed class TritonNamesTests
{
    private const string Tensor = "methods of a block (triton.language.tensor)";

    private static readonly (string Key, string Module, IReadOnlySet<string> Names)[] Lists =
    [
        ("triton.language.__all__", "triton.language", TritonNames.Language),
        ("triton.language.math", "triton.language.math", TritonNames.Math),
        ("triton.language.extra.libdevice", "triton.language.extra.libdevice", TritonNames.LibDevice),
        ("triton.language.extra.cuda", "triton.language.extra.cuda", TritonNames.Cuda),
        (Tensor, "", TritonNames.Methods),
    ];

    [Fact]
    public void Sets_of_names_are_those_of_the_recorded_release()
    {
        Assert.SkipUnless(SharedFolder.Exists, SharedFolder.Reason);
        using var recorded = JsonDocument.Parse(File.ReadAllText(SharedFolder.TryPath("golden/triton-names-3.6.json")!));
        foreach (var (key, _, names) in Lists)
        {
            var missing = recorded.RootElement.GetProperty(key).EnumerateArray().Select(name => name.GetString()!).Where(name => !names.Contains(name));
            Assert.True(!missing.Any(), $"{key}: {string.Join(", ", missing)}");
        }
    }

    [Fact]
    public void Name_is_implemented_or_listed_with_a_reason()
    {
        var gaps = new List<string>();
        foreach (var (_, module, names) in Lists)
        {
            gaps.AddRange(names.Where(name => !(module.Length == 0 ? IsMethod(name) : IsKnown(module, name))).Select(name => $"{module}.{name}"));
        }

        Assert.True(gaps.Count == 0, string.Join(", ", gaps));
    }

    [Fact]
    public void Name_that_is_listed_as_not_supported_is_not_implemented_and_Triton_has_it()
    {
        var known = Lists.SelectMany(list => list.Names.Select(name => TritonModules.Canonical($"{list.Module}.{name}")))
            .Concat(TritonNames.TargetInfo.Select(name => TritonModules.Canonical("triton.language.target_info." + name)))
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(UnsupportedNames.All, name =>
        {
            Assert.Contains(name, known);
            Assert.Null(BuiltinTable.Find(name));
            Assert.NotEmpty(UnsupportedNames.Reason(name)!);
        });
        Assert.InRange(UnsupportedNames.All.Count(), 1, 10);
    }

    [Fact]
    public void Builtin_bears_a_name_that_Triton_has()
    {
        var unknown = BuiltinTable.All.Select(builtin => builtin.Name).Where(name => name.Split('.', 2) switch
        {
            ["tl", var rest] when rest.StartsWith("math.", StringComparison.Ordinal) => !TritonNames.Math.Contains(rest[5..]),
            ["tl", var rest] => !rest.Contains('.', StringComparison.Ordinal) && !TritonNames.Language.Contains(rest),
            ["libdevice", var rest] => !TritonNames.LibDevice.Contains(rest),
            ["tensor", var rest] => !TritonNames.Methods.Contains(rest) && !BuiltinTable.IsOperator(rest),
            _ => false,
        });
        Assert.Empty(unknown);
    }

    private static bool IsKnown(string module, string name) =>
        BuiltinTable.Find($"{module}.{name}") is not null
        || UnsupportedNames.Reason($"{module}.{name}") is not null
        || TritonModules.TryResolveConstant(module, name, out _)
        || TritonDTypeNames.TryParseTriton(name, out _)
        || TritonNames.Types.Contains(name)
        || TritonNames.Modules.Contains(name)
        || name is "libdevice" or "gdc" or "dtype";

    private static bool IsMethod(string name) =>
        name == "T" || BuiltinTable.FindMethod(new Value(BlockType.Of(TritonDType.Float32)), name) is not null;
}
