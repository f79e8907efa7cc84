using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Interpreter.Tests.Execution;

/// <summary>The candidates whose reports AutoTriton.Testing holds, with the kind of failure each is there for.</summary>
internal static class RecordedCandidates
{
    private const string Store = "tl.store(out_ptr + offsets, tl.maximum(x + y, 0.0), mask=mask)";
    private const string Return = "    return out\n";

    public sealed record Case(string Name, KernelTask Task, string Source, FailureKind? Failure, ExecutionLimits? Limits = null, bool WithLegality = true);

    public static IReadOnlyList<Case> All { get; } =
    [
        new("matched", SampleTasks.Function, SampleTasks.FunctionSolution, null),
        new("matched, a module", SampleTasks.Module, SampleTasks.ModuleSolution, null),
        new("matched, with a guard", SampleTasks.Function, Change("    n = x.numel()\n", "    n = x.numel()\n    if n == 0:\n        return out\n"), null),
        new("mismatch", SampleTasks.Function, SampleTasks.WrongFunctionSolution, FailureKind.Mismatch),
        new("mismatch in places", SampleTasks.Function, Change(Store, "tl.store(out_ptr + offsets, x + y, mask=mask)"), FailureKind.Mismatch),
        new("not Python", SampleTasks.Function, SampleTasks.BrokenFunctionSolution, FailureKind.Syntax),
        new("illegal, output not used", SampleTasks.Function, Change(Return, "    return torch.relu(x + y)\n"), FailureKind.Illegal),
        new("illegal, no Triton", SampleTasks.Function, "import torch\n\n\ndef add_relu(x, y):\n    return torch.relu(x + y)\n", FailureKind.Illegal),
        new("does not compile", SampleTasks.Function, Change("BLOCK=256", "BLOCK=300"), FailureKind.Compile),
        new("other signature", SampleTasks.Function, Change("def add_relu(x, y):\n", "def add_relu(x):\n    y = x\n"), FailureKind.Contract),
        new("raises", SampleTasks.Function, Change("    n = x.numel()\n", "    n = x.numel()\n    x = x.view(-1, 1000)\n"), FailureKind.Runtime),
        new("out of bounds", SampleTasks.Function, Change(Store, "tl.store(out_ptr + offsets, tl.maximum(x + y, 0.0))"), FailureKind.Sanitizer),
        new("not launched", SampleTasks.Function, Change("    add_relu_kernel", "    if x.sum() > 1e30:\n        add_relu_kernel").Replace("empty_like", "zeros_like", StringComparison.Ordinal), FailureKind.NotLaunched, WithLegality: false),
        new("too long", SampleTasks.Function, Change("    n = x.numel()\n", "    n = x.numel()\n    while n:\n        pass\n"), FailureKind.Timeout, ExecutionLimits.Default with { Timeout = TimeSpan.FromSeconds(0.5), HostSteps = long.MaxValue }),
        new("too much work", SampleTasks.Function, Change("    n = x.numel()\n", "    n = x.numel()\n    while n:\n        pass\n"), FailureKind.ResourceLimit, ExecutionLimits.Default with { HostSteps = 10_000 }),
        new("not supported", SampleTasks.Function, Change("    x = tl.load", "    t = tl.inline_asm_elementwise(\"mov.u32 $0, 0;\", \"=r,r\", [offsets], dtype=tl.int32, is_pure=True, pack=1)\n    x = tl.load"), FailureKind.NotSupported),
        new("forbidden", SampleTasks.Function, Change("    n = x.numel()\n", "    n = x.numel()\n    open(\"/etc/passwd\").read()\n"), FailureKind.Forbidden),
    ];

    private static string Change(string from, string to) => SampleTasks.FunctionSolution.Contains(from, StringComparison.Ordinal) || SampleTasks.FunctionSolution.EndsWith(from.TrimEnd(), StringComparison.Ordinal)
        ? (SampleTasks.FunctionSolution + "\n").Replace(from, to, StringComparison.Ordinal)
        : throw new ArgumentException($"The solution has no '{from}'.", nameof(from));
}
