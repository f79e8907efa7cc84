namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>string.</summary>
internal static class StringModule
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    public static StandardModule Make() => new StandardModule("string")
        .Define("ascii_lowercase", Lower).Define("ascii_uppercase", Upper).Define("ascii_letters", Lower + Upper)
        .Define("digits", Digits).Define("hexdigits", Digits + "abcdefABCDEF").Define("octdigits", "01234567")
        .Define("punctuation", Punctuation).Define("whitespace", " \t\n\r\v\f").Define("printable", Digits + Lower + Upper + Punctuation + " \t\n\r\v\f")
        .Lacks("Template", "Formatter", "capwords");
}
