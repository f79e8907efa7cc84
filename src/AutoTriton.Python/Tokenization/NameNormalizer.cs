using System.Text;

namespace AutoTriton.Python.Tokenization;

/// <summary>Names are compared in their normalization form KC.</summary>
internal static class NameNormalizer
{
    /// <summary>The form in which a name is kept.</summary>
    public static string Normalize(string name) => name.Normalize(NormalizationForm.FormKC);
}
