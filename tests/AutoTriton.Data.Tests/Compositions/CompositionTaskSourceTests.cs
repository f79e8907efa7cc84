using AutoTriton.Core.Tasks;
using AutoTriton.Data.Admission;
using AutoTriton.Data.Compositions;
using AutoTriton.Data.Splits;

namespace AutoTriton.Data.Tests.Compositions;

public sealed class CompositionTaskSourceTests
{
    private static readonly CompositionTaskOptions Options = new(new CompositionSplit(5), SplitPart.Training, 150, 9);

    [Fact]
    public async Task Same_options_give_the_same_tasks()
    {
        var cancel = TestContext.Current.CancellationToken;
        var source = new CompositionTaskSource(Options);
        var first = await source.ReadAsync(cancel).ToListAsync(cancel);
        var second = await source.ReadAsync(cancel).ToListAsync(cancel);
        var other = await new CompositionTaskSource(Options with { Seed = 10 }).ReadAsync(cancel).ToListAsync(cancel);
        Assert.Equal(first.Select(Text), second.Select(Text));
        Assert.NotEqual(first.Select(Text), other.Select(Text));
        Assert.Equal(150, first.Select(task => task.Id).Distinct().Count());
        Assert.Equal(150, first.Select(Text).Distinct().Count());
    }

    [Fact]
    public async Task All_difficulties_and_kinds_of_operators_are_in_the_mix()
    {
        var cancel = TestContext.Current.CancellationToken;
        var made = await new CompositionTaskSource(Options with { Count = 1000 }).GenerateAsync(cancel).ToListAsync(cancel);
        Assert.Equal([1, 2, 3, 4, 5], made.Select(one => one.Task.Difficulty).Distinct().Order());
        var kinds = made.SelectMany(one => one.Composition.Steps).Select(step => step.Operator.Kind).Distinct().Order();
        Assert.Equal(Enum.GetValues<OperatorKind>(), kinds);
    }

    [Fact]
    public async Task Refused_tasks_are_left_out()
    {
        var cancel = TestContext.Current.CancellationToken;
        var tasks = await new CompositionTaskSource(Options, new RefuseDeep()).ReadAsync(cancel).ToListAsync(cancel);
        Assert.Equal(150, tasks.Count);
        Assert.All(tasks, task => Assert.True(task.Operators.Length < 3));
    }

    [Fact]
    public async Task A_mix_too_narrow_for_the_count_says_how_to_mend_it()
    {
        var cancel = TestContext.Current.CancellationToken;
        var narrow = Options with { Mix = new CompositionMix { MaxDepth = 1, Operators = [OperatorCatalog.Unary[0]], Rows = (2, 2), Columns = (17, 17), MatMulShare = 0, RowWiseShare = 0, HalfShare = 0 } };
        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await new CompositionTaskSource(narrow).ReadAsync(cancel).ToListAsync(cancel));
        Assert.Contains("widen the mix", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mix_that_is_not_usable_says_every_reason_at_once()
    {
        var error = Assert.Throws<ArgumentException>(() => new CompositionGenerator(1, new CompositionMix { MinDepth = 0, HalfShare = 2, Columns = (9, 3) }));
        Assert.Contains("Depth 0", error.Message, StringComparison.Ordinal);
        Assert.Contains("HalfShare", error.Message, StringComparison.Ordinal);
        Assert.Contains("Columns", error.Message, StringComparison.Ordinal);
    }

    private static string Text(KernelTask task) => ((PyTorchReference)task.Reference).Source;

    private sealed class RefuseDeep : ITaskAdmission
    {
        public ValueTask<AdmissionVerdict> ExamineAsync(KernelTask task, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(task.Operators.Length < 3 ? AdmissionVerdict.Admitted : AdmissionVerdict.Refused("too deep"));
    }
}
