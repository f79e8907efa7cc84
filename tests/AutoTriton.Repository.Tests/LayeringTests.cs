using System.Reflection;

namespace AutoTriton.Repository.Tests;

/// <summary>A package is a floor; it uses only floors below it. Read from the built assemblies.</summary>
public sealed class LayeringTests
{
    // What each assembly may reference, beside the runtime: floors below it, and packages.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["AutoTriton.Python"] = [],
        ["AutoTriton.Core"] = ["AutoTriton.Python", "Microsoft.Extensions."],
        ["AutoTriton.Legality"] = ["AutoTriton.Python", "AutoTriton.Core", "Microsoft.Extensions."],
        ["AutoTriton.Rewards"] = ["AutoTriton.Python", "AutoTriton.Core", "AutoTriton.Legality", "Microsoft.Extensions."],
        ["AutoTriton.Torch"] = ["TorchSharp"],
        ["AutoTriton.Interpreter"] = ["AutoTriton.Python", "AutoTriton.Core", "AutoTriton.Torch", "TorchSharp", "System.Numerics.Tensors", "Microsoft.Extensions."],
        ["AutoTriton.Training"] = ["AutoTriton.Python", "AutoTriton.Core", "AutoTriton.Rewards", "AutoTriton.Legality", "AutoTriton.Torch", "TorchSharp", "Microsoft.ML.Tokenizers", "Microsoft.Extensions."],
        ["AutoTriton.Data"] = ["AutoTriton.Python", "AutoTriton.Core", "AutoTriton.Rewards", "AutoTriton.Legality", "Microsoft.Extensions."],
        ["AutoTriton.Evaluation"] = ["AutoTriton.Python", "AutoTriton.Core", "AutoTriton.Rewards", "AutoTriton.Legality", "Microsoft.Extensions."],
        ["AutoTriton.Testing"] = ["AutoTriton.Python", "AutoTriton.Core", "AutoTriton.Legality", "Microsoft.Extensions."],
    };

    public static TheoryData<string> Libraries =>
        [.. Directory.EnumerateDirectories(Path.Combine(RepositoryRoot.Path, "src")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_references_only_floors_below(string library)
    {
        Assert.True(Allowed.TryGetValue(library, out var allowed), $"{library} has no floor yet: say here what it may use.");
        var wrong = Assembly.Load(library).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !IsRuntime(name) && !allowed!.Any(prefix => prefix.EndsWith('.') ? name.StartsWith(prefix, StringComparison.Ordinal) : name == prefix));
        Assert.Empty(wrong);
    }

    private static bool IsRuntime(string name) =>
        name is "netstandard" or "mscorlib"
        || (name.StartsWith("System.", StringComparison.Ordinal) && name != "System.Numerics.Tensors");
}
