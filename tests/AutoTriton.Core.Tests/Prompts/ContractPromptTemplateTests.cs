using System.Collections.Immutable;
using AutoTriton.Core.Prompts;
using AutoTriton.Core.Tasks;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Core.Tests.Prompts;

public sealed class ContractPromptTemplateTests
{
    private readonly ContractPromptTemplate _template = new();

    [Fact]
    public void Render_module_names_both_classes_and_shows_the_reference()
    {
        var text = _template.Render(SampleTasks.Module).Text;
        Assert.Contains("`ModelNew`", text, StringComparison.Ordinal);
        Assert.Contains("class Model(nn.Module):", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_function_names_the_entry_point_and_keeps_the_instruction()
    {
        var text = _template.Render(SampleTasks.Function with { Instruction = "Mind the tails." }).Text;
        Assert.Contains("`add_relu`", text, StringComparison.Ordinal);
        Assert.Contains("Mind the tails.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_script_shows_the_test() => Assert.Contains(
        "result_gold = test_add()",
        _template.Render(SampleTasks.Function with { Contract = new ScriptContract("result_gold = test_add()"), Reference = new TritonReference("import triton") }).Text,
        StringComparison.Ordinal);

    [Fact]
    public void Render_launch_lists_the_arguments()
    {
        var arguments = ImmutableDictionary<string, LaunchArgument>.Empty
            .Add("x", LaunchArgument.Of(new TensorValue("float16", [3, 4], default, 0, new byte[24])))
            .Add("n", LaunchArgument.Of(12));
        var text = _template.Render(SampleTasks.Function with { Contract = new LaunchContract("copy", [1], arguments) }).Text;
        Assert.Contains("`x`: a float16 tensor of shape [3, 4]", text, StringComparison.Ordinal);
        Assert.Contains("`n`: 12", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_values_without_a_source_for_a_function_says_what_to_do()
    {
        var task = SampleTasks.Function with { Reference = new RecordedReference(ImmutableDictionary<string, TensorValue>.Empty) };
        Assert.Throws<NotSupportedException>(() => _template.Render(task));
    }
}
