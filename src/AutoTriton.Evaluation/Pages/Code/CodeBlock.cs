using System.Text;

namespace AutoTriton.Evaluation.Pages.Code;

/// <summary>A listing with line numbers, and notes below the lines they are about.</summary>
internal static class CodeBlock
{
    private const int MostLines = 120;

    public static string Render(string source, IEnumerable<(int Line, string Style, string Text)>? notes = null)
    {
        var lines = PythonHighlighter.Lines(source.TrimEnd());
        var byLine = (notes ?? []).ToLookup(note => Math.Clamp(note.Line, 1, lines.Count));
        var html = new StringBuilder("<div class=\"code\">");
        for (var number = 1; number <= Math.Min(lines.Count, MostLines); number++)
        {
            var marked = byLine.Contains(number) ? " marked" : "";
            html.Append($"<div class=\"ln{marked}\"><b>{number}</b><code>{lines[number - 1]}</code></div>");
            foreach (var (_, style, text) in byLine[number])
            {
                html.Append($"<div class=\"note {style}\">{Html.Escape(text)}</div>");
            }
        }

        if (lines.Count > MostLines)
        {
            html.Append($"<div class=\"note\">… {lines.Count - MostLines} more lines</div>");
        }

        return html.Append("</div>").ToString();
    }
}
