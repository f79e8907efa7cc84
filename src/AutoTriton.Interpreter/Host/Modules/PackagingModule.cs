using System.Globalization;

namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>packaging.version, as far as version checks use it.</summary>
internal static class PackagingModule
{
    public static StandardModule Make() => new StandardModule("packaging").Lacks("specifiers", "requirements", "markers", "tags", "utils");

    public static StandardModule MakeVersion() => new StandardModule("packaging.version")
        .Function("parse", "version", a => Parse(a.String(0)))
        .Function("Version", "version", a => Parse(a.String(0)))
        .Lacks("LegacyVersion", "InvalidVersion");

    /// <summary>A version as a tuple of its numbers: it compares as versions of releases do.</summary>
    private static PyTuple Parse(string text)
    {
        var release = text.TrimStart('v').Split('+', '-')[0];
        return new PyTuple([.. release.Split('.').Select(part => new string([.. part.TakeWhile(char.IsAsciiDigit)]))
            .TakeWhile(part => part.Length is > 0 and < 10).Select(part => Py.Int(long.Parse(part, CultureInfo.InvariantCulture)))]);
    }
}
