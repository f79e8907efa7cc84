using AutoTriton.Interpreter.Execution.Scaling;
using AutoTriton.Python;

namespace AutoTriton.Interpreter.Tests.Execution.Scaling;

public sealed class SizeConstantsTests
{
    [Theory]
    [InlineData("n = 2048 * 2", "n:4096")]
    [InlineData("height = width = 128", "height=width:128")]
    [InlineData("a, b = 16, (3, 5)", "a:16 b[0]:3 b[1]:5")]
    [InlineData("layers = [1024] * 16", "layers.left[0]:1024 layers.right:16")]
    [InlineData("n: int = 1 << 10", "n:1024")]
    [InlineData("shape = (batch, 64, 1)", "shape[1]:64 shape[2]:1")]
    [InlineData("x = 0.5\ny = 'z'\nz = True\nw = -3\nv = f(7)", "")]
    [InlineData("def f():\n    n = 8\nclass A:\n    m = 9", "")]
    public void Find_of_a_module_answers_its_whole_numbers(string source, string expected)
        => Assert.Equal(expected, string.Join(' ', SizeConstants.Find(PythonParser.Parse(source)).Select(constant => $"{constant.Name}:{constant.Value}")));

    [Fact]
    public void Replace_changes_nothing_but_the_constants()
    {
        const string Source = "n = 2048 * 2  # size\nheight, width = 64, 128; k = 3\r\ndef f():\n    return n * 2048\n";
        var constants = SizeConstants.Find(PythonParser.Parse(Source));
        var changed = SizeConstants.Replace(Source, constants.Where(constant => constant.Value > 3).Select(constant => (constant, constant.Value / 2)));
        Assert.Equal("n = 2048  # size\nheight, width = 32, 64; k = 3\r\ndef f():\n    return n * 2048\n", changed);
    }

    [Fact]
    public void Apply_to_a_candidate_changes_its_copies_of_the_sizes_and_no_others()
    {
        ScaledConstant[] changes = [new("batch", 4096, 64), new("dim", 512, 32)];
        Assert.Equal("batch = 64\ndim = 256\nBLOCK = 512\n", ScaledSource.Apply("batch = 4096\ndim = 256\nBLOCK = 512\n", changes));
    }
}
