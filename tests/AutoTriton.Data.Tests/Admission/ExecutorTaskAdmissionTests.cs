using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Data.Admission;
using AutoTriton.Interpreter.Execution;

namespace AutoTriton.Data.Tests.Admission;

public sealed class ExecutorTaskAdmissionTests
{
    private static readonly ExecutorTaskAdmission Admission = new(new EmbeddedKernelExecutor(new EmbeddedExecutorOptions { InputScales = [1] }));

    [Theory]
    [InlineData("torch.relu(x) + b", null)]
    [InlineData("torch.softmax(x, dim=1) * b", null)]
    [InlineData("torch.log(x) + b", "not finite")]
    [InlineData("(x + b) * 1e-9", "near zero")]
    [InlineData("torch.softmax(x, dim=1).sum(dim=1, keepdim=True) + 0.0 * b", "constant")]
    [InlineData("x + 0.0 * b", "first input")]
    [InlineData("torch.relu(x) + 0.0 * b", "does not depend on input 1")]
    public async Task Degenerate_references_are_refused_with_the_reason(string expression, string? reason)
    {
        foreach (var task in new[] { Function(expression), Module(expression) })
        {
            var verdict = await Admission.ExamineAsync(task, TestContext.Current.CancellationToken);
            Assert.Equal(reason is null, verdict.IsAdmitted);
            Assert.Contains(reason ?? "", verdict.Reason ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_reference_that_is_broken_is_the_machinery_that_fails() =>
        await Assert.ThrowsAsync<KernelExecutorException>(async () =>
            await Admission.ExamineAsync(Function("torch.relu(x) + missing"), TestContext.Current.CancellationToken));

    [Fact]
    public async Task Contracts_that_it_does_not_know_are_refused_by_an_error_that_says_so()
    {
        var task = Function("x") with { Contract = new ScriptContract("x = 1") };
        await Assert.ThrowsAsync<NotSupportedException>(async () => await Admission.ExamineAsync(task, TestContext.Current.CancellationToken));
    }

    private static KernelTask Function(string expression) => new()
    {
        Id = "function",
        Reference = new PyTorchReference($"import torch\n\ndef f(x, b):\n    return {expression}\n\ndef get_inputs():\n    return [torch.randn(5, 20), torch.randn(20)]\n"),
        Contract = new FunctionContract("f"),
    };

    private static KernelTask Module(string expression) => new()
    {
        Id = "module",
        Reference = new PyTorchReference($"import torch\nimport torch.nn as nn\n\nclass Model(nn.Module):\n    def forward(self, x, b):\n        return {expression}\n\ndef get_inputs():\n    return [torch.randn(5, 20), torch.randn(20)]\n\ndef get_init_inputs():\n    return []\n"),
        Contract = new ModuleContract(),
    };
}
