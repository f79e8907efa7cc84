using System.Net;
using System.Text.Json;

namespace AutoTriton.Bench;

/// <summary>Shapes that were written down before the extraction was tried on them: what agents, editors and chat templates put around code.</summary>
internal static class FurtherAnswerShapes
{
    private const string Draft = "import triton\nimport triton.language as tl\n\n@triton.jit\ndef draft_kernel(x):\n    tl.store(x, 0)\n";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly string[] Markdown = ["# Kernel\n", "It is masked."];

    private const string Test =
        "import torch\nimport pytest\n\n@pytest.mark.parametrize('n', [1, 1000])\ndef test_matches(n):\n    x = torch.randn(n, device='cuda')\n    torch.testing.assert_close(run(x), x)\n";

    /// <summary>The shapes.</summary>
    public static IReadOnlyList<AnswerShape> All { get; } =
    [
        new("answer tags", (code, _) => $"I'll mask the loads.\n<answer>\n{code}\n</answer>"),
        new("code tags with a fence", (code, _) => $"<code language=\"python\">\n```python\n{code}\n```\n</code>\n"),
        new("file tags, CDATA", (code, _) => $"<file path=\"kernel.py\"><![CDATA[\n{code}\n]]></file>\n"),
        new("HTML, escaped", (code, _) => $"<p>The kernel:</p>\n<pre><code class=\"language-python\">{WebUtility.HtmlEncode(code)}\n</code></pre>\n<p>Done.</p>\n"),
        new("block quotation, no fence", (code, _) => "The kernel:\n\n" + Prefix(code, "> ") + "\nThat is all.\n"),
        new("block quotation, fence", (code, _) => "> The kernel:\n> ```python\n" + Prefix(code, "> ") + "> ```\n"),
        new("JSON files, nested", (code, _) => JsonSerializer.Serialize(new { files = new[] { new { path = "README.md", content = "# Kernel\n\nUse it.\n" }, new { path = "kernel.py", content = code } } })),
        new("JSON lines in a list", (code, _) => JsonSerializer.Serialize(new { language = "python", code = code.Split('\n') })),
        new("JSON in a fence", (code, _) => $"```json\n{JsonSerializer.Serialize(new { kernel = code }, Indented)}\n```\n"),
        new("JSON with literal line feeds", (code, _) => "{\n  \"code\": \"" + code.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"\n}"),
        new("notebook", (code, _) => Notebook(code)),
        new("channels, fence", (code, _) => $"<|channel|>analysis<|message|>Draft:\n```python\n{Draft}```\nHm.<|end|><|start|>assistant<|channel|>final<|message|>```python\n{code}\n```<|return|>"),
        new("channels, no fence", (code, _) => $"<|channel|>analysis<|message|>I will mask.<|end|><|start|>assistant<|channel|>final<|message|>{code}<|return|>"),
        new("end-of-turn token", (code, random) => $"```python\n{code}\n```{new[] { "<|im_end|>", "<|eot_id|>", "</s>", "<｜end▁of▁sentence｜>", "<|endoftext|>" }[random.Next(5)]}"),
        new("end-of-turn token, no fence", (code, random) => $"{code}{new[] { "<|im_end|>", "<|eot_id|>", "</s>", "<｜end▁of▁sentence｜>", "<|endoftext|>" }[random.Next(5)]}"),
        new("thinking in other brackets", (code, random) =>
        {
            var (open, close) = new[] { ("[THINK]", "[/THINK]"), ("◁think▷", "◁/think▷"), ("<|begin_of_thought|>", "<|end_of_thought|>"), ("<scratchpad>", "</scratchpad>"), ("<seed:think>", "</seed:think>"), ("<|START_THINKING|>", "<|END_THINKING|>") }[random.Next(6)];
            return $"{open}\nFirst:\n```python\n{Draft}```\nNo.\n{close}\n```python\n{code}\n```\n";
        }),
        new("CRLF, byte order mark", (code, _) => "\uFEFF" + $"```python\n{code}\n```\n".ReplaceLineEndings("\r\n")),
        new("zero-width and no-break characters", (code, _) => $"Here:\u00A0\n\u200B```python\u200B\n\uFEFF{code}\n\u200B```\n"),
        new("fence with attributes", (code, random) => $"```{new[] { "{.python #k .numberLines}", "python {linenos=true}", "{python}", "python filename=k.py", "src/kernel.py", "python:src/kernel.py:1-40", "py3 linenums=\"1\"" }[random.Next(7)]}\n{code}\n```\n"),
        new("numbered lines", (code, random) => $"```python\n{Numbered(code, random.Next(3))}```\n"),
        new("prompts of a shell", (code, _) => $"```python\n{Prompts(code)}```\n"),
        new("search and replace", (code, _) => $"kernel.py\n```python\n<<<<<<< SEARCH\n=======\n{code}\n>>>>>>> REPLACE\n```\n"),
        new("path before the block", (code, _) => $"**`src/kernel.py`**\n\n```python\n{code}\n```\n\n**`README.md`**\n\n```markdown\n# Kernel\n```\n"),
        new("kernels and wrapper in two files", (code, _) => TwoFiles(code), ShapeExpectation.Whole) { IsInPieces = true },
        new("blocks with prose between", (code, _) => Pieces(code), ShapeExpectation.Whole) { IsInPieces = true },
        new("test block after", (code, _) => $"```python\n{code}\n```\n\nA test:\n\n```python\n{Test}```\n"),
        new("usage that launches the kernel", (code, _) => $"```python\n{code}\n```\nCall it so:\n```python\nimport torch\nx = torch.randn(8, device='cuda')\ny = torch.empty_like(x)\nkernel[(1,)](x, y, 8, BLOCK=8)\n```\n"),
        new("DeepSeek tool call", (code, _) => $"<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>write_file\n```json\n{JsonSerializer.Serialize(new { path = "k.py", content = code })}\n```<｜tool▁call▁end｜><｜tool▁calls▁end｜>"),
        new("Qwen tool call", (code, _) => $"<tool_call>\n<function=write_file>\n<parameter=path>\nk.py\n</parameter>\n<parameter=content>\n{code}\n</parameter>\n</function>\n</tool_call>"),
        new("XML tool call", (code, _) => $"I'll write it.\n\n<function_calls>\n<invoke name=\"create\">\n<parameter name=\"path\">/k.py</parameter>\n<parameter name=\"file_text\">{code}\n</parameter>\n</invoke>\n</function_calls>"),
        new("Mistral tool call", (code, _) => $"[TOOL_CALLS][{JsonSerializer.Serialize(new { name = "write", arguments = new { code } })}]</s>"),
        new("python tag", (code, _) => $"<|python_tag|>{code}<|eom_id|>"),
        new("bracket tags", (code, _) => $"[PYTHON]\n{code}\n[/PYTHON]\n[TESTS]\nassert True\n[/TESTS]\n"),
        new("YAML", (code, _) => $"language: python\ncode: |\n{Prefix(code, "  ")}notes: masked\n"),
        new("LaTeX", (code, _) => $"\\begin{{lstlisting}}[language=Python]\n{code}\n\\end{{lstlisting}}\nDone.\n"),
        new("here document", (code, _) => $"```bash\ncat > kernel.py << 'EOF'\n{code}\nEOF\npython kernel.py\n```\n"),
        new("cell magic", (code, _) => $"```python\n%%writefile kernel.py\n{code}\n```\n"),
        new("fence opened twice", (code, _) => $"```python\n```python\n{code}\n```\n```\n"),
        new("single quotes as fence", (code, _) => $"'''python\n{code}\n'''\n"),
        new("one JSON string", (code, _) => JsonSerializer.Serialize(code)),
        new("heading before, no fence", (code, _) => $"### Response:\n{code}\n\n### Explanation:\nEach program handles one block.\n"),
        new("draft, then full corrected file", (code, _) => $"```python\n{Draft}```\nThis misses the mask. Here's the final version:\n```python\n{code}\n```\nIn short:\n```python\nmask = offs < n\n```\n"),
        new("cut in an answer tag", (code, random) => $"<answer>\n{code[..Math.Max(1, code.Length * random.Next(30, 90) / 100)]}", ShapeExpectation.Cut),
        new("cut in a Qwen tool call", (code, random) => $"<tool_call>\n<function=write>\n<parameter=content>\n{code[..Math.Max(1, code.Length * random.Next(30, 90) / 100)]}", ShapeExpectation.Cut),
        new("cut before any code", (_, _) => "<think>\nThe kernel needs a mask, and the reduction needs", ShapeExpectation.Cut),
    ];

    private static string Prefix(string text, string prefix) => string.Concat(text.Split('\n').Select(line => prefix + line + "\n"));

    private static string Numbered(string code, int form) => string.Concat(code.Split('\n').Select((line, index) =>
        form switch { 0 => $"{index + 1,4} | {line}\n", 1 => $"{index + 1}: {line}\n", _ => $"{index + 1,6}\t{line}\n" }));

    private static string Prompts(string code) => string.Concat(code.Trim('\n').Split('\n').Select(line =>
        line.Length == 0 || line[0] is ' ' or ')' or '\t' or ']' or '}' ? $"... {line}\n" : $">>> {line}\n"));

    private static string Notebook(string code) => JsonSerializer.Serialize(new
    {
        cells = new object[]
        {
            new { cell_type = "markdown", metadata = new { }, source = Markdown },
            new { cell_type = "code", metadata = new { }, source = code.Split('\n').Select(line => line + "\n").ToArray(), outputs = Array.Empty<string>() },
        },
        nbformat = 4,
    });

    /// <summary>Where top-level statements begin, so that each piece is whole.</summary>
    private static List<int> Seams(string code)
    {
        var lines = code.Split('\n');
        var seams = new List<int>();
        var offset = 0;
        for (var index = 0; index < lines.Length; offset += lines[index].Length + 1, index++)
        {
            if (index > 1 && lines[index - 1].Length == 0 && (lines[index].StartsWith('@') || lines[index].StartsWith("def ", StringComparison.Ordinal)))
            {
                seams.Add(offset);
            }
        }

        return seams;
    }

    private static string TwoFiles(string code) => Seams(code) is [.., var seam] seams && seams.Count > 1
        ? $"`kernels.py`:\n\n```python\n{code[..seam]}```\n\n`model.py`:\n\n```python\nfrom kernels import *\n\n{code[seam..]}\n```\n"
        : $"`kernels.py`:\n\n```python\n{code}\n```\n";

    private static string Pieces(string code)
    {
        var answer = "Step by step.\n\n";
        var start = 0;
        foreach (var seam in Seams(code))
        {
            answer += $"This part:\n\n```python\n{code[start..seam]}```\n\n";
            start = seam;
        }

        return answer + $"And the last part:\n\n```python\n{code[start..]}\n```\n";
    }
}
