using System.Text.Json;

namespace AutoTriton.Bench;

/// <summary>The shapes in which models give code: what stands around it, and whether the answer is cut.</summary>
internal static class AnswerShapes
{
    private const string Draft = "import triton\nimport triton.language as tl\n\n@triton.jit\ndef draft_kernel(x):\n    tl.store(x, 0)\n";

    private const string Prose =
        "The kernel splits the work into blocks of `BLOCK_SIZE` elements; each program handles one block.\n\n"
        + "- Loads are masked, so `n` needn't be a multiple of the block.\n- Accumulation is in float32.\n";

    /// <summary>Every shape: its name, the answer made from code, and whether that answer is cut.</summary>
    public static IReadOnlyList<(string Name, Func<string, Random, string> Wrap, bool IsCut)> All { get; } =
    [
        ("fence", (code, _) => $"```python\n{code}\n```", false),
        ("prose around", (code, _) => $"Here is the implementation:\n\n```python\n{code}\n```\n\n{Prose}", false),
        ("other labels", (code, random) => $"```{new[] { "py", "triton", "Python3", "", "cuda", "python:kernel.py", "python title=\"k.py\"" }[random.Next(7)]}\n{code}\n```\n{Prose}", false),
        ("tildes or a long fence", (code, random) => random.Next(2) == 0 ? $"~~~python\n{code}\n~~~\n" : $"`````python\n{code}\n`````\n", false),
        ("reasoning before", (code, _) => $"<think>\nFirst I'd try\n```python\n{Draft}```\nbut it's wrong, isn't it?\n</think>\n\n```python\n{code}\n```\n", false),
        ("reasoning without its opening tag", (code, _) => $"Okay, so a kernel.\n```python\n{Draft}```\nGood.\n</think>\n\nHere:\n```python\n{code}\n```\n", false),
        ("reasoning never closed", (code, _) => $"<think>\nOkay. I'd write:\n```python\n{code}\n```\n", false),
        ("reasoning before and after", (code, _) => $"<think>\nhm\n</think>\n```python\n{code}\n```\n<think>\nDoes it work? yes\n</think>\n", false),
        ("usage after, install before", (code, _) => $"```bash\npip install triton\n```\n```python\n{code}\n```\nUsage:\n```python\nx = torch.randn(8, device='cuda')\nprint(x)\n```\nOutput:\n```\ntensor([1.])\n```\n", false),
        ("draft and correction", (code, _) => $"```python\n{Draft}```\nWait, that has a mistake. The corrected version:\n```python\n{code}\n```\n", false),
        ("unclosed fence", (code, _) => $"Here it is.\n\n```python\n{code}\n", false),
        ("no fence", (code, _) => code, false),
        ("no fence, prose around", (code, _) => $"Sure! This is a Triton kernel that does it.\n\n{code}\n\nNote that this kernel assumes contiguous inputs.\n", false),
        ("markdown around", (code, _) => $"````markdown\n# Solution\n\n```python\n{code}\n```\n````\n", false),
        ("list item", (code, _) => "1. Write the kernel:\n\n   ```python\n" + Indent(code, "   ") + "   ```\n\n2. Call it.\n", false),
        ("JSON", (code, _) => JsonSerializer.Serialize(new { name = "submit_kernel", arguments = new { language = "python", code } }), false),
        ("tool call", (code, _) => $"I'll submit it.\n<tool_call>\n{JsonSerializer.Serialize(new { name = "submit", arguments = JsonSerializer.Serialize(new { code }) })}\n</tool_call>", false),
        ("diff", (code, _) => $"```diff\n--- /dev/null\n+++ b/kernel.py\n@@ -0,0 +1,{code.Split('\n').Length} @@\n{Indent(code, "+")}```\n", false),
        ("indented block", (code, _) => $"The code:\n\n{Indent(code, "    ")}\nThat's it.\n", false),
        ("closing fence on the last line", (code, _) => $"```python\n{code.TrimEnd()}```\nDone.", false),
        ("cut in a fence", (code, random) => Cut($"Here:\n\n```python\n", code, random), true),
        ("cut in JSON", (code, random) => Cut("{\"name\": \"submit\", \"arguments\": {\"code\": \"", JsonSerializer.Serialize(code)[1..^1], random), true),
        ("cut in reasoning", (code, random) => Cut("<think>\nI'd write\n```python\n", code, random), true),
    ];

    private static string Cut(string before, string code, Random random) => before + code[..Math.Max(1, (int)(code.Length * (0.2 + (0.7 * random.NextDouble()))))];

    private static string Indent(string text, string prefix) => string.Concat(text.Split('\n').Select(line => prefix + line + "\n"));
}
