using System.Text;

namespace AutoTriton.Evaluation.Pages.Code;

/// <summary>A listing with line numbers, and notes below the lines they are about. Of a long one the head and the lines around each note are shown.</summary>
internal static class CodeBlock
{
    private const int MostLines = 120;
    private const int Around = 6;

    public static string Render(string source, IEnumerable<(int Line, string Style, string Text)>? notes = null, int mostLines = MostLines, int? deciding = null)
    {
        var lines = PythonHighlighter.Lines(source.TrimEnd());
        var byLine = (notes ?? []).ToLookup(note => Math.Clamp(note.Line, 1, lines.Count));
        var html = new StringBuilder("<div class=\"code\">");
        var hidden = 0;
        foreach (var (number, isShown) in Shown(lines.Count, [.. byLine.Select(group => group.Key)], mostLines))
        {
            if (!isShown)
            {
                hidden++;
                continue;
            }

            Gap(html, hidden);
            hidden = 0;
            html.Append($"<div class=\"ln{(byLine.Contains(number) ? " marked" : "")}{(number == deciding ? " deciding" : "")}\"><b>{number}</b><code>{lines[number - 1]}</code></div>");
            foreach (var (_, style, text) in byLine[number])
            {
                html.Append($"<div class=\"note {style}\">{Html.Escape(text)}</div>");
            }
        }

        Gap(html, hidden);
        return html.Append("</div>").ToString();
    }

    private static IEnumerable<(int Number, bool IsShown)> Shown(int count, int[] noted, int mostLines)
    {
        Array.Sort(noted);
        var next = 0;
        for (var number = 1; number <= count; number++)
        {
            while (next < noted.Length && noted[next] + Around < number)
            {
                next++;
            }

            yield return (number, number <= mostLines || (next < noted.Length && noted[next] - Around <= number));
        }
    }

    private static void Gap(StringBuilder html, int lines)
    {
        if (lines > 0)
        {
            html.Append($"<div class=\"note\">… {lines} more lines</div>");
        }
    }
}
