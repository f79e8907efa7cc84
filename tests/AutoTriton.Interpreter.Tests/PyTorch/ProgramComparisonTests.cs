namespace AutoTriton.Interpreter.Tests.PyTorch;

/// <summary>Programs whose outputs PyTorch itself recorded, random numbers included.</summary>
public sealed class ProgramComparisonTests
{
    public static TheoryData<string> Programs => [.. typeof(ProgramComparisonTests).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("pytorch/", StringComparison.Ordinal) && name.EndsWith(".py", StringComparison.Ordinal))
        .Select(name => name["pytorch/".Length..^3])];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Program_run_here_prints_what_PyTorch_recorded(string name) =>
        NumericText.AssertClose(PyTorchRun.Resource(name + ".txt"), PyTorchRun.Output(PyTorchRun.Resource(name + ".py")));

    [Theory]
    [MemberData(nameof(Programs))]
    public void Program_run_here_prints_what_the_installed_PyTorch_prints(string name)
    {
        Assert.SkipUnless(PyTorchRun.HasPyTorch, PyTorchRun.NoPyTorch);
        Assert.True(PyTorchRun.TryPython(PyTorchRun.Resource(name + ".py"), out var expected));
        NumericText.AssertClose(expected, PyTorchRun.Output(PyTorchRun.Resource(name + ".py")));
    }
}
