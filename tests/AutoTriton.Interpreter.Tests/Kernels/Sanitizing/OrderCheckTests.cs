using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;
using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels.Sanitizing;

public sealed class OrderCheckTests
{
    private static readonly LaunchOptions Checked = new() { CheckOrder = true, Threads = 1 };

    [Fact]
    public void Result_that_depends_on_the_order_is_found_and_memory_is_as_one_run_leaves_it()
    {
        var memory = new int[2];
        var result = RaceDetectorTests.Launch("@triton.jit\ndef kernel(p):\n    tl.atomic_xchg(p, tl.program_id(0) + 1)\n    tl.atomic_add(p + 1, 1)", 4, memory, Checked);

        var finding = Assert.Single(result.Findings);
        Assert.Equal((SanitizerFindingKind.OrderDependentResult, 6, 0L), (finding.Kind, finding.Location.StartLine, finding.Element));
        Assert.Equal([4, 4], memory);
        Assert.True(result.OrderChecked);
    }

    [Fact]
    public void Result_that_does_not_depend_on_it_gives_no_finding() =>
        Assert.Empty(RaceDetectorTests.Launch("@triton.jit\ndef kernel(p):\n    tl.atomic_max(p, tl.program_id(0))", 4, new int[1], Checked).Findings);

    [Fact]
    public void Launch_that_is_not_checked_says_so() =>
        Assert.False(RaceDetectorTests.Launch("@triton.jit\ndef kernel(p):\n    tl.atomic_max(p, 1)", 4, new int[1]).OrderChecked);
}
