using System.Diagnostics;
using System.Text;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Core.Tests.Extraction;

[Collection("Extraction, timed")]
public sealed class KernelExtractorTests
{
    private const string Code = ReluAnswer.Code + "\n";

    private static readonly FunctionContract Relu = ReluAnswer.Contract;
    private static readonly KernelExtractor Extractor = new();

    public static TheoryData<string, string> Shapes => new()
    {
        { "fence", $"Here:\n```python\n{Code}```\nDone." },
        { "other label", $"```triton\n{Code}```" },
        { "no label", $"```\n{Code}```" },
        { "tildes", $"~~~~py\n{Code}~~~~\n" },
        { "long fence", $"`````python\n{Code}`````\n" },
        { "after text", $"Sure, here it is: ```python\n{Code}```" },
        { "unclosed", $"Text.\n```python\n{Code}" },
        { "closed on the last line", $"```python\n{Code.TrimEnd()}```" },
        { "carriage returns", $"```python\n{Code}```\n".Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "think", $"<think>\nI could write ```python\nx = 1\n``` first.\n</think>\n```python\n{Code}```" },
        { "think without opening", $"Let me see.\n```python\ndef relu(x): return x\n```\n</think>\n\n```python\n{Code}```" },
        { "nested think", $"<think>a\n<think>b</think>\nc</think>\n```python\n{Code}```" },
        { "unclosed think", $"<think>\nLet me write it.\n```python\n{Code}```\n" },
        { "no fence", Code },
        { "prose around", $"Here is the kernel you asked for.\n\n{Code}\nThis kernel runs one program per block, and it's fast.\n" },
        { "indented list item", "1. The kernel:\n\n   ```python\n" + Indent(Code, "   ") + "   ```\n" },
        { "indented block", "The kernel:\n\n" + Indent(Code, "    ") + "\nThat's all.\n" },
        { "quoted", "> ```python\n" + Indent(Code, "> ") + "> ```\n" },
        { "json", System.Text.Json.JsonSerializer.Serialize(new { name = "write", arguments = new { path = "a.py", code = Code } }) },
        { "json in json", System.Text.Json.JsonSerializer.Serialize(new { function = new { arguments = System.Text.Json.JsonSerializer.Serialize(new { code = Code }) } }) },
        { "tool call", $"<tool_call>\n{System.Text.Json.JsonSerializer.Serialize(new { code = Code })}\n</tool_call>" },
        { "diff", "```diff\n--- a/k.py\n+++ b/k.py\n@@ -0,0 +1,18 @@\n" + Indent(Code, "+") + "```\n" },
        { "markdown around", $"````markdown\n# Answer\n```python\n{Code}```\n````\n" },
        { "usage example after", $"```python\n{Code}```\nUse it so:\n```python\nx = torch.randn(8)\nprint(relu(x))\n```\n" },
        { "install before", $"```bash\npip install triton\n```\n```python\n{Code}```\n" },
        { "draft and correction", $"```python\nimport triton\n\n@triton.jit\ndef k(x): pass\n\ndef relu(x): return x\n```\nWait, that is wrong. Corrected:\n```python\n{Code}```" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Extract_code_in_a_shape_gives_the_code_back(string shape, string answer)
    {
        var result = Extractor.Extract(answer, Relu);

        Assert.NotNull(shape);
        Assert.Equal(Code.Trim(), result.Candidate?.Trim());
    }

    [Fact]
    public void Extract_reasoning_is_kept_apart()
    {
        var result = Extractor.Extract($"<think>\nLong thoughts.\n</think>\n```python\n{Code}```", Relu);

        Assert.Equal("Long thoughts.", result.Reasoning);
        Assert.DoesNotContain("thoughts", result.Candidate, StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_code_only_in_closed_reasoning_gives_none()
    {
        var result = Extractor.Extract($"<think>\n```python\n{Code}```\n</think>\nI cannot do this.", Relu);

        Assert.Null(result.Candidate);
        Assert.Contains("reasoning", result.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_fence_inside_a_docstring_does_not_end_the_block()
    {
        var code = "import triton\n\ndef relu(x):\n    \"\"\"Example:\n\n    ```\n    relu(x)\n    ```\n    \"\"\"\n    return k(x)\n\n@triton.jit\ndef k(x):\n    pass\n";

        var result = Extractor.Extract($"```python\n{code}```\nDone.\n", Relu);

        Assert.Equal(code.Trim(), result.Candidate?.Trim());
        Assert.False(result.IsTruncated);
    }

    [Fact]
    public void Extract_kernel_and_wrapper_in_two_blocks_puts_them_together()
    {
        var split = Code.IndexOf("def relu(", StringComparison.Ordinal);

        var result = Extractor.Extract($"The kernel:\n```python\n{Code[..split]}```\nThe wrapper:\n```python\n{Code[split..]}```\n", Relu);

        Assert.Contains("relu_kernel(x_ptr", result.Candidate, StringComparison.Ordinal);
        Assert.Contains("def relu(x)", result.Candidate, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Here is another one:", true)]
    [InlineData("On reflection, the final version is:", false)]
    public void Extract_two_full_blocks_takes_the_later_and_tells_whether_it_is_clear(string between, bool isAmbiguous)
    {
        var other = Code.Replace("256", "512", StringComparison.Ordinal);

        var result = Extractor.Extract($"```python\n{Code}```\n{between}\n```python\n{other}```\n", Relu);

        Assert.Equal(other.Trim(), result.Candidate?.Trim());
        Assert.Equal(isAmbiguous, result.IsAmbiguous);
        Assert.Equal(2, result.BlockCount);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.95)]
    public void Extract_fenced_code_that_was_cut_is_reported_as_cut(double share)
    {
        var answer = $"Here:\n```python\n{Code}";

        Assert.True(Extractor.Extract(answer[..(int)(answer.Length * share)], Relu).IsTruncated);
    }

    [Fact]
    public void Extract_block_that_defines_the_contract_beats_one_with_another_kernel()
    {
        var other = Code.Replace("relu", "gelu", StringComparison.Ordinal);

        Assert.Equal(Code.Trim(), Extractor.Extract($"```python\n{Code}```\n```python\n{other}```\n", Relu).Candidate?.Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("I am sorry, I cannot help with that.")]
    [InlineData("\uFFFD\uFFFD\0\u0001\uFFFD```\uFFFD")]
    public void Extract_answer_without_code_says_why(string answer)
    {
        var result = Extractor.Extract(answer, Relu);

        Assert.Null(result.Candidate);
        Assert.NotEmpty(result.Problem!);
    }

    [Fact]
    public void Extract_invalid_utf8_around_code_leaves_the_code_as_it_is()
    {
        var text = Encoding.UTF8.GetString([0xFF, 0xFE, .. Encoding.UTF8.GetBytes($"\n```python\n{Code}```\n"), 0xC3]);

        Assert.Equal(Code.Trim(), Extractor.Extract(text, Relu).Candidate?.Trim());
    }

    [Theory]
    [InlineData("x = 1 ")]
    [InlineData("```\n")]
    [InlineData("```python\n")]
    [InlineData("<think>\n")]
    [InlineData("import a\n'")]
    [InlineData("{\"a\":")]
    [InlineData("\u0000\uFFFD")]
    public void Extract_fifty_megabytes_ends_in_seconds(string unit)
    {
        var answer = new StringBuilder(50_000_000 + unit.Length);
        while (answer.Length < 50_000_000)
        {
            answer.Append(unit);
        }

        var watch = Stopwatch.StartNew();
        var result = Extractor.Extract(answer.ToString(), Relu);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
        Assert.True(result.Candidate is null || result.Candidate.Length <= Extractor.MaximumCandidateLength);
    }

    [Fact]
    public void Extract_without_answer_or_contract_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Extractor.Extract(null!, Relu));
        Assert.Throws<ArgumentNullException>(() => Extractor.Extract("x", null!));
    }

    private static string Indent(string text, string prefix) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => prefix + line + "\n"));
}
