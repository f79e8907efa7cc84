using System.Diagnostics;
using System.Text;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Core.Tests.Extraction;

/// <summary>No answer makes the extraction throw or take longer than its length allows.</summary>
[Collection("Extraction, timed")]
public sealed class ExtractionFuzzTests
{
    private const string Code = "import triton\nimport triton.language as tl\n\n@triton.jit\ndef k(x, n, B: tl.constexpr):\n    \"\"\"A ``` fence.\"\"\"\n    tl.store(x, 0)\n\ndef run(x):\n    k[(1,)](x, 8, B=8)\n    return x\n";

    private static readonly string[] Parts =
    [
        "```", "```python\n", "~~~", "````markdown\n", "<think>", "</think>", "[THINK]", "<answer>", "</answer>", "<![CDATA[", "]]>", "{\"code\": \"", "\"}", "[\"", "\",\"", "\\u12",
        "\\n", "<|channel|>", "analysis", "<|message|>", "<|", "|>", ">>> ", "... ", "> ", "<<<<<<< SEARCH\n", "=======\n", ">>>>>>> REPLACE\n", "cat <<EOF\n", "EOF\n", "@@\n",
        "+", "-", "%%", "\"\"\"", "'''", "'''python\n", "\\begin{x}", "1 | ", "2: ", "&lt;", "\n", "    ", "\t", "\r", "\0", "\uFEFF", "\u200B", "\uD800", "Wait, corrected:\n", Code,
    ];

    private static readonly KernelContract[] Contracts = [new ScriptContract(""), new FunctionContract("run"), new ModuleContract(), new ScriptContract("y = run(x)\n")];
    private static readonly KernelExtractor Extractor = new();

    [Fact]
    public void Extract_random_parts_and_mutations_never_throws()
    {
        var random = new Random(20_261_125);
        var found = 0;
        for (var round = 0; round < 4000; round++)
        {
            var answer = Answer(random);
            var result = Extractor.Extract(answer, Contracts[round % Contracts.Length]);
            Assert.True(result.Candidate is null != result.Problem is null, "there is a candidate or a reason, not both");
            Assert.True(result.Candidate is not null || result.Module is null);
            found += result.Candidate is null ? 0 : 1;
        }

        Assert.InRange(found, 400, 3999);
    }

    [Theory]
    [InlineData("```python\nx = 1\n```\n")]
    [InlineData("<think>\n")]
    [InlineData("<think>\nx\n</think>\n")]
    [InlineData("<a>\n")]
    [InlineData("<a>\n</b>\n")]
    [InlineData("<|end|>")]
    [InlineData("<|channel|>analysis<|message|>")]
    [InlineData("\\\"\\u0041\\n")]
    [InlineData("[\"a\\n\",")]
    [InlineData("[[{")]
    [InlineData("> > ```\n")]
    [InlineData("<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE\n")]
    [InlineData("cat << EOF\n")]
    [InlineData("@@ -1 +1 @@\n-a\n+b\n")]
    [InlineData("import a\n```\n")]
    [InlineData("def f():\n    return g()\n\n```python\n")]
    [InlineData("'''python\n")]
    [InlineData("\u200B\u00A0 ")]
    [InlineData("```python\n\'\'\'\n```\n")]
    [InlineData("x # ```\n")]
    [InlineData("@x\nfoo bar\n")]
    public void Extract_hundred_thousand_repeats_end_in_seconds(string unit)
    {
        foreach (var prefix in new[] { "", "```python\n", "{\"code\": \"" })
        {
            var answer = prefix + new StringBuilder(unit.Length * 100_000).Insert(0, unit, 100_000);
            var watch = Stopwatch.StartNew();

            Extractor.Extract(answer, new FunctionContract("run"));

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"after '{prefix}' it took {watch.Elapsed}");
        }
    }

    private static string Answer(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, 14); count > 0; count--)
        {
            text.Append(Parts[random.Next(3) == 0 ? Parts.Length - 1 : random.Next(Parts.Length)]);
        }

        for (var count = random.Next(6); count > 0 && text.Length > 0; count--)
        {
            var index = random.Next(text.Length);
            _ = random.Next(2) == 0 ? text.Remove(index, Math.Min(random.Next(1, 8), text.Length - index)) : text.Insert(index, Parts[random.Next(Parts.Length - 1)]);
        }

        return text.ToString();
    }
}
