using System.Collections.Immutable;
using AutoTriton.Core.Tasks;
using AutoTriton.Core.Tasks.Sources;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Core.Tests.Tasks.Sources;

public sealed class KernelTaskJsonTests
{
    private static readonly TensorValue Tensor = new("float32", [2, 1], [1, 2], 0, new byte[] { 0, 0, 128, 63, 0, 0, 0, 64 });

    public static TheoryData<KernelTask> Tasks =>
    [
        SampleTasks.Function,
        SampleTasks.Function with { Contract = new FunctionContract("add_relu") { AllowsOtherSizes = true } },
        SampleTasks.Module with { Contract = new ModuleContract { AllowsOtherSizes = true } },
        SampleTasks.Module,
        SampleTasks.Function with { Instruction = "Fast, please.", Difficulty = 3, Provenance = "here", Tolerance = new Tolerance { Half = 0.02 } },
        SampleTasks.Function with { Contract = new ScriptContract("result_gold = test()") { ResultVariable = "values" }, Reference = new TritonReference("import triton") },
    ];

    [Theory]
    [MemberData(nameof(Tasks))]
    public void Write_then_parse_gives_the_same_task(KernelTask task)
    {
        var read = KernelTaskJson.Parse(KernelTaskJson.Write(task), "test");
        Assert.Equal(task with { Operators = [] }, read with { Operators = [] });
        Assert.Equal(task.Operators, read.Operators);
    }

    [Fact]
    public void Write_then_parse_a_launch_keeps_values_and_kinds()
    {
        var arguments = new Dictionary<string, LaunchArgument>
        {
            ["x"] = LaunchArgument.Of(Tensor),
            ["one"] = LaunchArgument.Of(1L),
            ["one_float"] = LaunchArgument.Of(1.0),
            ["huge"] = LaunchArgument.Of(double.PositiveInfinity),
            ["flag"] = LaunchArgument.Of(true),
            ["none"] = LaunchArgument.Of((object?)null),
            ["dtype"] = LaunchArgument.Of("float16"),
        }.ToImmutableDictionary();
        var task = SampleTasks.Function with
        {
            Contract = new LaunchContract("kernel", [4, 2], arguments),
            Reference = new RecordedReference(ImmutableDictionary<string, TensorValue>.Empty.Add("x", Tensor)),
        };

        var read = KernelTaskJson.Parse(KernelTaskJson.Write(task), "test");

        var launch = Assert.IsType<LaunchContract>(read.Contract);
        Assert.Equal([4, 2], launch.Grid);
        Assert.Equal(arguments.Where(pair => !pair.Value.IsTensor).ToDictionary(pair => pair.Key, pair => pair.Value.Scalar), launch.Arguments.Where(pair => !pair.Value.IsTensor).ToDictionary(pair => pair.Key, pair => pair.Value.Scalar));
        var tensor = launch.Arguments["x"].Tensor!;
        Assert.Equal([2, 1], tensor.Shape);
        Assert.Equal([1, 2], tensor.Strides);
        Assert.Equal(Tensor.Storage.ToArray(), tensor.Storage.ToArray());
        Assert.Equal(Tensor.Storage.ToArray(), Assert.IsType<RecordedReference>(read.Reference).Outputs["x"].Storage.ToArray());
    }

    [Theory]
    [InlineData("", "Not a task")]
    [InlineData("null", "JSON object")]
    [InlineData("[1]", "Not a task")]
    [InlineData("{}", "'id' is missing")]
    [InlineData("""{"id":"a"}""", "'contract' is missing")]
    [InlineData("""{"id":"a","contract":{"kind":"magic"},"reference":{"pytorch":"x"}}""", "'magic' is no contract")]
    [InlineData("""{"id":"a","contract":{"kind":"function"},"reference":{"pytorch":"x"}}""", "'entry_point'")]
    [InlineData("""{"id":"a","contract":{"kind":"script"},"reference":{"pytorch":"x"}}""", "'test_source'")]
    [InlineData("""{"id":"a","contract":{"kind":"launch","kernel":"k","grid":[0],"arguments":{}},"reference":{"pytorch":"x"}}""", "positive extents")]
    [InlineData("""{"id":"a","contract":{"kind":"module"}}""", "'reference' is missing")]
    [InlineData("""{"id":"a","contract":{"kind":"module"},"reference":{"pytorch":"x","triton":"y"}}""", "exactly one")]
    [InlineData("""{"id":"a","contract":{"kind":"module"},"reference":{"recorded":{"y":{"dtype":"float32","shape":[1],"data":"*"}}}}""", "base 64")]
    [InlineData("""{"id":"a","contract":{"kind":"module"},"reference":{"recorded":{"y":{"dtype":"float32","shape":[-1],"data":""}}}}""", "not negative")]
    [InlineData("""{"id":"a","contract":{"kind":"module"},"reference":{"pytorch":"x"},"dificulty":3}""", "dificulty")]
    public void Parse_what_is_no_task_says_what_to_mend(string json, string expected)
    {
        var error = Assert.Throws<TaskFormatException>(() => KernelTaskJson.Parse(json, "tasks.jsonl:7"));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("tasks.jsonl:7", error.Message, StringComparison.Ordinal);
    }
}
