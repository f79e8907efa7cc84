using System.IO.Compression;
using System.Text;

namespace AutoTriton.Python.Unicode;

/// <summary>Reads the tables beside this file; <c>eng/unicode/make_tables.py</c> makes them.</summary>
internal static class UnicodeTable
{
    /// <summary>The text of a table.</summary>
    /// <param name="name">Its file name.</param>
    public static string Read(string name)
    {
        using var resource = typeof(UnicodeTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its table '{name}'.");
        using var inflated = new ZLibStream(resource, CompressionMode.Decompress);
        using var reader = new StreamReader(inflated, Encoding.ASCII);
        return reader.ReadToEnd();
    }
}
