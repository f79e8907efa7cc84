using System.Net;
using System.Text.Json;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Core.Tests.Extraction;

/// <summary>What agents, editors and chat templates put around code.</summary>
public sealed class ExtractionWrapperTests
{
    private const string Code = ReluAnswer.Code;

    private static readonly FunctionContract Relu = ReluAnswer.Contract;
    private static readonly KernelExtractor Extractor = new();

    public static TheoryData<string, string> Shapes => new()
    {
        { "tag", $"Masked.\n<answer>\n{Code}\n</answer>" },
        { "tags on the lines of code", $"<answer><code>{Code}</code></answer>\nDone." },
        { "file tag with CDATA", $"<file path=\"k.py\"><![CDATA[{Code}]]></file>" },
        { "HTML", $"<p>So:</p>\n<pre><code class=\"language-python\">{WebUtility.HtmlEncode(Code)}</code></pre>\n<p>Done.</p>" },
        { "bracket tags", $"[PYTHON]\n{Code}\n[/PYTHON]\n" },
        { "LaTeX", $"\\begin{{verbatim}}\n{Code}\n\\end{{verbatim}}\n" },
        { "parameters in tags", $"<tool_call>\n<function=write>\n<parameter=path>\nk.py\n</parameter>\n<parameter=content>\n{Code}\n</parameter>\n</function>\n</tool_call>" },
        { "quotation", "So:\n\n" + Prefix("> ") + "\nDone.\n" },
        { "numbers and bars", $"```python\n{Numbered(" | ")}```" },
        { "numbers and tabs", $"```python\n{Numbered("\t")}```" },
        { "prompts", "```python\n" + string.Concat(Code.Split('\n').Select(line => line.Length == 0 || line[0] == ' ' ? $"... {line}\n" : $">>> {line}\n")) + "```" },
        { "new file by edit markers", $"k.py\n```python\n<<<<<<< SEARCH\n=======\n{Code}\n>>>>>>> REPLACE\n```\n" },
        { "here document", $"```bash\nmkdir -p src && cd src\ncat <<'EOF' > k.py\n{Code}\nEOF\npython k.py\n```\n" },
        { "cell magic", $"```python\n%%writefile k.py\n{Code}\n```\n" },
        { "install in a cell", $"```python\n!pip install triton\n{Code}\n```\n" },
        { "lines in a JSON list", JsonSerializer.Serialize(new { code = Code.Split('\n') }) },
        { "JSON string", JsonSerializer.Serialize(Code) },
        { "notebook", JsonSerializer.Serialize(new { cells = new object[] { new { cell_type = "markdown", source = "# A\n" }, new { cell_type = "code", source = Code.Split('\n').Select(line => line + "\n") } } }) },
        { "channels", $"<|channel|>analysis<|message|>```python\ndef relu(x): return x\n```<|end|><|start|>assistant<|channel|>final<|message|>{Code}<|return|>" },
        { "thoughts between tokens", $"<|begin_of_thought|>\n```python\ndef relu(x): return x\n```\n<|end_of_thought|>\n<|begin_of_solution|>\n{Code}\n<|end_of_solution|>" },
        { "thoughts in brackets", $"[THINK]def relu(x): return x[/THINK]\n{Code}</s>" },
        { "end of turn", $"{Code}<|im_end|>" },
        { "invisible characters", $"\u200B```python\n\uFEFF{Code}\u200B\n\u00A0```" },
        { "quotes as a fence", $"'''python\n{Code}\n'''\n" },
        { "tests after it", $"```python\n{Code}\n```\n```python\ndef test_relu():\n    assert relu(1) == 1\n```\n" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Extract_wrapped_code_gives_the_code_back(string shape, string answer)
    {
        var result = Extractor.Extract(answer, Relu);

        Assert.NotNull(shape);
        Assert.Equal(Code.Trim(), result.Candidate?.Trim());
        Assert.False(result.IsTruncated);
        Assert.False(result.IsAmbiguous);
        Assert.NotNull(result.Module);
    }

    [Fact]
    public void Extract_token_inside_a_string_of_code_stays()
    {
        var code = Code + "\nEND = \"<|endoftext|>\"\nTAG = '</answer>'\n";

        Assert.Equal(code.Trim(), Extractor.Extract($"```python\n{code}```<|im_end|>", Relu).Candidate?.Trim());
    }

    [Theory]
    [InlineData("k.py\n```\n<<<<<<< SEARCH\n    return y\n=======\n    return y + 0\n>>>>>>> REPLACE\n```\n")]
    [InlineData("```diff\n--- a/k.py\n+++ b/k.py\n@@ -13,3 +13,4 @@\n     y = torch.empty_like(x)\n+    n = 1\n+    m = 2\n+    k = 3\n     relu_kernel[(triton.cdiv(x.numel(), 256),)](x, y, x.numel(), BLOCK=256)\n```\n")]
    public void Extract_change_of_an_earlier_block_is_made_in_it(string change)
    {
        var result = Extractor.Extract($"```python\n{Code}\n```\nOne more thing:\n{change}", Relu);

        Assert.NotNull(result.Module);
        Assert.Contains("relu_kernel(x_ptr", result.Candidate, StringComparison.Ordinal);
        Assert.NotEqual(Code.Trim(), result.Candidate!.Trim());
        Assert.False(result.IsAmbiguous);
    }

    [Fact]
    public void Extract_two_files_puts_them_together_without_the_import_between()
    {
        var split = Code.IndexOf("def relu(", StringComparison.Ordinal);

        var result = Extractor.Extract($"`kernels.py`:\n```python\n{Code[..split]}```\n`model.py`:\n```python\nimport torch\nfrom kernels import relu_kernel\n\n{Code[split..]}\n```\n", Relu);

        Assert.Contains("def relu_kernel(", result.Candidate, StringComparison.Ordinal);
        Assert.Contains("def relu(", result.Candidate, StringComparison.Ordinal);
        Assert.DoesNotContain("from kernels", result.Candidate, StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_pieces_without_named_contract_are_put_together_where_one_needs_the_other()
    {
        var split = Code.IndexOf("def relu(", StringComparison.Ordinal);

        var result = Extractor.Extract($"Imports and kernel:\n```python\n{Code[..split]}```\nWrapper:\n```python\n{Code[split..]}\n```\n", new ScriptContract(""));

        Assert.Contains("def relu_kernel(", result.Candidate, StringComparison.Ordinal);
        Assert.Contains("def relu(", result.Candidate, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<answer>\n")]
    [InlineData("<tool_call>\n<function=write>\n<parameter=content>\n")]
    [InlineData("```bash\ncat > k.py << 'EOF'\n")]
    [InlineData("k.py\n<<<<<<< SEARCH\n=======\n")]
    public void Extract_wrapper_without_its_end_is_cut(string opening) =>
        Assert.True(Extractor.Extract(opening + Code[..^20], Relu).IsTruncated);

    private static string Prefix(string prefix) => string.Concat(Code.Split('\n').Select(line => prefix + line + "\n"));

    private static string Numbered(string mark) => string.Concat(Code.Split('\n').Select((line, index) => $"{index + 1,4}{mark}{line}\n"));
}
