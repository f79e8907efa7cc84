using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;
using AutoTriton.Interpreter.Numerics;
using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels.Sanitizing;

public sealed unsafe class RaceDetectorTests
{
    private const string ReadsNeighbour = """
        @triton.jit
        def kernel(p):
            pid = tl.program_id(0)
            tl.store(p + pid, pid)
            before = tl.load(p + pid - 1, mask=pid > 0, other=0)
            tl.store(p + 8 + pid, before)
        """;

    [Theory]
    [InlineData(ProgramOrder.Forward)]
    [InlineData(ProgramOrder.Reverse)]
    [InlineData(ProgramOrder.Seeded)]
    public void Race_names_both_lines_and_programs_in_every_order(ProgramOrder order)
    {
        var finding = Assert.Single(Launch(ReadsNeighbour, 4, new int[16], new LaunchOptions { Order = order, Threads = 1 }).Findings);

        Assert.Equal((SanitizerFindingKind.RaceReadWrite, SanitizerAccessKind.Load, 8), (finding.Kind, finding.Access, finding.Location.StartLine));
        Assert.Equal((SanitizerAccessKind.Store, 7), (finding.Other!.Kind, finding.Other.Location.StartLine));
        Assert.Equal((1, 0), (finding.ProgramX, finding.Other.ProgramX));
        Assert.Equal(("p", 0L, 3L), (finding.Argument, finding.Element, finding.Count));
        Assert.Equal(FindingSeverity.Error, finding.Severity);
    }

    [Fact]
    public void Same_value_from_two_programs_is_a_warning()
    {
        var finding = Assert.Single(Launch("@triton.jit\ndef kernel(p):\n    tl.store(p, 1)", 4, new int[1]).Findings);

        Assert.Equal((SanitizerFindingKind.RaceSameValue, FindingSeverity.Warning), (finding.Kind, finding.Severity));
    }

    [Fact]
    public void Races_are_not_looked_for_where_they_are_switched_off() =>
        Assert.Empty(Launch(ReadsNeighbour, 4, new int[16], new LaunchOptions { FindRaces = false }).Findings);

    [Fact]
    public void Search_that_meets_its_memory_limit_says_so()
    {
        Assert.False(Launch(ReadsNeighbour, 4, new int[16], new LaunchOptions { HistoryBytes = 1 }).AllAccessesCompared);
        Assert.True(Launch(ReadsNeighbour, 4, new int[16]).AllAccessesCompared);
    }

    [Fact]
    public void Buffers_that_overlap_are_one_memory()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(x, y):
                pid = tl.program_id(0)
                tl.store(y + pid, tl.load(x + pid) + 1)
            """);
        fixed (int* start = new int[9])
        {
            var arguments = new Dictionary<string, KernelArgument>
            {
                ["x"] = KernelArgument.Pointer(new DeviceBuffer((nint)start, 32, "x"), 0, TritonDType.Int32),
                ["y"] = KernelArgument.Pointer(new DeviceBuffer((nint)(start + 1), 32, "y"), 0, TritonDType.Int32),
            };

            var findings = kernel.Launch(8, arguments, null, TestContext.Current.CancellationToken).Findings;

            Assert.Equal(SanitizerFindingKind.RaceReadWrite, Assert.Single(findings).Kind);
        }
    }

    [Fact]
    public void Later_launches_know_nothing_of_former_ones()
    {
        var memory = new int[16];
        for (var i = 0; i < 3; i++)
        {
            Assert.Empty(Launch("@triton.jit\ndef kernel(p):\n    tl.store(p + tl.program_id(0), 1)", 16, memory).Findings);
            Assert.Empty(Launch("@triton.jit\ndef kernel(p):\n    i = 15 - tl.program_id(0)\n    tl.store(p + i, tl.load(p + i) + 1)", 16, memory).Findings);
        }
    }

    internal static LaunchResult Launch(string source, int programs, int[] memory, LaunchOptions? options = null)
    {
        fixed (int* start = memory)
        {
            var arguments = new Dictionary<string, KernelArgument>
            {
                ["p"] = KernelArgument.Pointer(new DeviceBuffer((nint)start, memory.Length * sizeof(int), "p"), 0, TritonDType.Int32),
            };
            return Kernel.Parse(source).Launch(programs, arguments, options, TestContext.Current.CancellationToken);
        }
    }
}
