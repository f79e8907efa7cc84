using System.Reflection;

namespace AutoTriton.Evaluation.Pages;

/// <summary>Reads the texts that pages are made of.</summary>
internal static class Resource
{
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"AutoTriton.Evaluation.Pages.{name}")
            ?? throw new InvalidOperationException($"The page's '{name}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
