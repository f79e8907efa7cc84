using System.Globalization;
using System.Net;

namespace AutoTriton.Evaluation.Pages;

/// <summary>Text for a page: everything that comes from outside goes through <see cref="Escape"/>.</summary>
internal static class Html
{
    public static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");

    public static string Percent(double share) => double.IsNaN(share) ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    public static string Number(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{value / 1e6:0.#}M"),
        >= 1e4 => string.Create(CultureInfo.InvariantCulture, $"{value / 1e3:0.#}k"),
        >= 100 => string.Create(CultureInfo.InvariantCulture, $"{value:0}"),
        >= 0.1 => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}"),
        >= 0.001 => string.Create(CultureInfo.InvariantCulture, $"{value:0.####}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:0.#e0}"),
    };

    /// <summary>A coordinate of a drawing.</summary>
    public static string At(double coordinate) => coordinate.ToString("0.##", CultureInfo.InvariantCulture);
}
