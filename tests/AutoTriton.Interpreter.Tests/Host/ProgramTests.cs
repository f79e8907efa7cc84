using AutoTriton.Core.Execution;

namespace AutoTriton.Interpreter.Tests.Host;

/// <summary>Programs whose output CPython 3.11 recorded (the <c>.expected</c> file beside each).</summary>
public sealed class ProgramTests
{
    [Theory]
    [InlineData("functions")]
    [InlineData("classes")]
    [InlineData("generators")]
    [InlineData("exceptions")]
    [InlineData("text")]
    [InlineData("containers")]
    public void Program_run_prints_what_CPython_prints(string name)
    {
        var expected = HostRun.Resource(name + ".expected").Split('\n');
        var actual = HostRun.Output(HostRun.Resource(name + ".py"), cancellationToken: TestContext.Current.CancellationToken).Split('\n');
        var differences = Enumerable.Range(0, Math.Max(expected.Length, actual.Length))
            .Where(i => expected.ElementAtOrDefault(i) != actual.ElementAtOrDefault(i))
            .Select(i => $"line {i + 1}\n  expected {expected.ElementAtOrDefault(i)}\n  actual   {actual.ElementAtOrDefault(i)}");
        var text = string.Join('\n', differences);
        Assert.True(text.Length == 0, text);
    }

    [Theory]
    [InlineData("def f(a, b, a): pass")]
    [InlineData("def f(a, /, *, b, **a): pass")]
    [InlineData("f = lambda a, *a: 0")]
    [InlineData("class C:\n    def f(self, x, self): pass")]
    public void Parameter_named_twice_is_a_syntax_error_of_the_compiler(string source)
    {
        var fault = HostRun.Fault(source);

        Assert.Equal(FailureKind.Syntax, fault.Kind);
        Assert.Contains("duplicate argument", fault.Message, StringComparison.Ordinal);
    }
}
