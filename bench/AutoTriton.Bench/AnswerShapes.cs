using System.Text.Json;

namespace AutoTriton.Bench;

/// <summary>The shapes in which models give code: what stands around it, and whether the answer is cut.</summary>
internal static class AnswerShapes
{
    private const string Draft = "import triton\nimport triton.language as tl\n\n@triton.jit\ndef draft_kernel(x):\n    tl.store(x, 0)\n";

    private const string Other =
        "import triton\nimport triton.language as tl\n\n@triton.jit\ndef plain_copy_kernel(x, y, n, B: tl.constexpr):\n    i = tl.program_id(0) * B + tl.arange(0, B)\n"
        + "    tl.store(y + i, tl.load(x + i, mask=i < n), mask=i < n)\n\ndef plain_copy(x, y):\n    plain_copy_kernel[(1,)](x, y, x.numel(), B=64)\n";

    private const string Prose =
        "The kernel splits the work into blocks of `BLOCK_SIZE` elements; each program handles one block.\n\n"
        + "- Loads are masked, so `n` needn't be a multiple of the block.\n- Accumulation is in float32.\n";

    /// <summary>The shapes.</summary>
    public static IReadOnlyList<AnswerShape> All { get; } =
    [
        new("fence", (code, _) => $"```python\n{code}\n```"),
        new("prose around", (code, _) => $"Here is the implementation:\n\n```python\n{code}\n```\n\n{Prose}"),
        new("other labels", (code, random) => $"```{new[] { "py", "triton", "Python3", "", "cuda", "python:kernel.py", "python title=\"k.py\"" }[random.Next(7)]}\n{code}\n```\n{Prose}"),
        new("tildes or a long fence", (code, random) => random.Next(2) == 0 ? $"~~~python\n{code}\n~~~\n" : $"`````python\n{code}\n`````\n"),
        new("reasoning before", (code, _) => $"<think>\nFirst I'd try\n```python\n{Draft}```\nbut it's wrong, isn't it?\n</think>\n\n```python\n{code}\n```\n"),
        new("reasoning without its opening tag", (code, _) => $"Okay, so a kernel.\n```python\n{Draft}```\nGood.\n</think>\n\nHere:\n```python\n{code}\n```\n"),
        new("reasoning never closed", (code, _) => $"<think>\nOkay. I'd write:\n```python\n{code}\n```\n", ShapeExpectation.Whole),
        new("reasoning before and after", (code, _) => $"<think>\nhm\n</think>\n```python\n{code}\n```\n<think>\nDoes it work? yes\n</think>\n"),
        new("usage after, install before", (code, _) => $"```bash\npip install triton\n```\n```python\n{code}\n```\nUsage:\n```python\nx = torch.randn(8, device='cuda')\nprint(x)\n```\nOutput:\n```\ntensor([1.])\n```\n"),
        new("draft and correction", (code, _) => $"```python\n{Draft}```\nWait, that has a mistake. The corrected version:\n```python\n{code}\n```\n"),
        new("unclosed fence", (code, _) => $"Here it is.\n\n```python\n{code}\n", ShapeExpectation.Whole),
        new("no fence", (code, _) => code),
        new("no fence, prose around", (code, _) => $"Sure! This is a Triton kernel that does it.\n\n{code}\n\nNote that this kernel assumes contiguous inputs.\n"),
        new("markdown around", (code, _) => $"````markdown\n# Solution\n\n```python\n{code}\n```\n````\n"),
        new("list item", (code, _) => "1. Write the kernel:\n\n   ```python\n" + Indent(code, "   ") + "   ```\n\n2. Call it.\n"),
        new("JSON", (code, _) => JsonSerializer.Serialize(new { name = "submit_kernel", arguments = new { language = "python", code } })),
        new("tool call", (code, _) => $"I'll submit it.\n<tool_call>\n{JsonSerializer.Serialize(new { name = "submit", arguments = JsonSerializer.Serialize(new { code }) })}\n</tool_call>"),
        new("diff", (code, _) => $"```diff\n--- /dev/null\n+++ b/kernel.py\n@@ -0,0 +1,{code.Split('\n').Length} @@\n{Indent(code, "+")}```\n"),
        new("indented block", (code, _) => $"The code:\n\n{Indent(code, "    ")}\nThat's it.\n"),
        new("closing fence on the last line", (code, _) => $"```python\n{code.TrimEnd()}```\nDone."),
        new("cut in a fence", (code, random) => Cut($"Here:\n\n```python\n", code, random), ShapeExpectation.Cut),
        new("cut in JSON", (code, random) => Cut("{\"name\": \"submit\", \"arguments\": {\"code\": \"", JsonSerializer.Serialize(code)[1..^1], random), ShapeExpectation.Cut),
        new("cut in a diff", (code, random) => { var diff = "```diff\n--- /dev/null\n+++ b/kernel.py\n" + Indent(code, "+"); return diff[..(diff.Length / 5 * random.Next(2, 5))]; }, ShapeExpectation.Cut),
        new("cut with no fence (or whole all the same)", (code, random) => Cut("", code, random), ShapeExpectation.Cut) { IsNamed = true },
        new("two versions, none said to be better", (code, _) => $"One way:\n```python\n{Renumbered(code)}\n```\nAnother way:\n```python\n{code}\n```\n", ShapeExpectation.Ambiguous) { IsNamed = true },
        new("another kernel after it", (code, _) => $"```python\n{code}\n```\nFor comparison, a copy kernel:\n```python\n{Other}```\n") { IsNamed = true },
        new("another kernel before it", (code, _) => $"A copy kernel looks like this:\n```python\n{Other}```\nYours:\n```python\n{code}\n```\n") { IsNamed = true },
        new("cut in reasoning", (code, random) => Cut("<think>\nI'd write\n```python\n", code, random), ShapeExpectation.Cut),
    ];

    /// <summary>The same code with a statement more: another version of it.</summary>
    private static string Renumbered(string code) => code.TrimEnd() + "\n\nVERSION = 1\n";

    private static string Cut(string before, string code, Random random) => before + code[..Math.Max(1, (int)(code.Length * (0.2 + (0.7 * random.NextDouble()))))];

    private static string Indent(string text, string prefix) => string.Concat(text.Split('\n').Select(line => prefix + line + "\n"));
}
