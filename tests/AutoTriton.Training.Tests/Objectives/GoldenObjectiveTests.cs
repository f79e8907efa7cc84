using AutoTriton.Tests.Shared;

namespace AutoTriton.Training.Tests.Objectives;

/// <summary>All cases of TRL's loss: values and gradients in float64.</summary>
public sealed class GoldenObjectiveTests
{
    [Fact]
    public void Every_loss_and_gradient_equals_that_of_TRL()
    {
        Assert.SkipUnless(SharedFolder.Exists, SharedFolder.Reason);
        var cases = GoldenLosses.Compare(SharedFolder.TryPath("golden/trl_losses.json")!).ToList();
        var wrong = cases.Where(item => !(item.Error < 1e-10)).Select(item => $"case {item.Case} ({item.Objective}): {item.Error}").ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases.Count}:\n{string.Join('\n', wrong)}");
        Assert.Equal(112, cases.Count);
    }
}
