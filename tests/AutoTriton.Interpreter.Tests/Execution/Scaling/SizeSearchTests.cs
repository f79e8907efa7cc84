using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution.Scaling;
using AutoTriton.Interpreter.Host.Objects;

namespace AutoTriton.Interpreter.Tests.Execution.Scaling;

/// <summary>References in KernelBench's format, scaled to small budgets.</summary>
public sealed class SizeSearchTests
{
    private const string Product = """
        import torch
        import torch.nn as nn
        class Model(nn.Module):
            def forward(self, a, b):
                return a @ b
        N = 1024 * 4
        def get_inputs():
            return [torch.rand(N, N), torch.rand(N, N)]
        def get_init_inputs():
            return []
        """;

    private const string Grouped = """
        import torch
        import torch.nn as nn
        class Model(nn.Module):
            def __init__(self, features, groups):
                super().__init__()
                self.norm = nn.GroupNorm(groups, features)
            def forward(self, x):
                return self.norm(x)
        batch, features, groups = 512, 4096, 384 // 3
        def get_inputs():
            return [torch.rand(batch, features)]
        def get_init_inputs():
            return [features, groups]
        """;

    private const string Doubled = """
        import torch
        import torch.nn as nn
        class Model(nn.Module):
            def __init__(self, channels):
                super().__init__()
                self.norm = nn.LayerNorm(channels)
            def forward(self, x):
                return self.norm(torch.cat([x, x], dim=-1))
        channels = 4096
        width = 2048
        rows = 20000
        def get_inputs():
            return [torch.rand(rows, width)]
        def get_init_inputs():
            return [channels]
        """;

    [Fact]
    public void Product_beyond_the_budget_comes_down_to_the_largest_power_of_two_within_it()
    {
        var scaled = Scale(Product, new ScaleBudget { TensorBytes = 1 << 20, Operations = 1e8 });
        Assert.Equal([new ScaledConstant("N", 4096, 256)], scaled.Changes);
        Assert.Contains("N = 256\n", scaled.Source, StringComparison.Ordinal);
        Assert.True(scaled.FitsBudget);
        Assert.InRange(scaled.Operations, 2.0 * 256 * 256 * 256, 2.1 * 256 * 256 * 256);
        Assert.Equal(3 * 256 * 256 * 4, scaled.TensorBytes);
    }

    [Fact]
    public void Task_within_the_budget_stays_as_it_is()
    {
        var source = Product.Replace("1024 * 4", "64", StringComparison.Ordinal);
        var scaled = Scale(source, ScaleBudget.Default);
        Assert.Empty(scaled.Changes);
        Assert.Equal(source, scaled.Source);
    }

    [Fact]
    public void Groups_keep_dividing_their_features()
    {
        var scaled = Scale(Grouped, new ScaleBudget { TensorBytes = 1 << 18, Operations = 1e7 });
        var sizes = scaled.Changes.ToDictionary(change => change.Name, change => change.To);
        Assert.True(scaled.FitsBudget);
        Assert.Equal(0, sizes["features"] % sizes.GetValueOrDefault("groups", 128));
        Assert.All(sizes.Values, size => Assert.True(size >= 2));
    }

    [Fact]
    public void Sizes_that_a_cap_would_pull_apart_come_down_by_a_common_factor()
    {
        var scaled = Scale(Doubled, new ScaleBudget { TensorBytes = 1 << 20, Operations = 1e7 });
        var sizes = scaled.Changes.ToDictionary(change => change.Name, change => change.To);
        Assert.True(scaled.FitsBudget);
        Assert.Equal(sizes["channels"], 2 * sizes["width"]);
    }

    [Fact]
    public void Task_whose_own_sizes_pass_the_budget_says_so()
    {
        var source = Product.Replace("torch.rand(N, N), torch.rand(N, N)", "torch.rand(512, 512), torch.rand(512, N)", StringComparison.Ordinal);
        var scaled = Scale(source, new ScaleBudget { TensorBytes = 1 << 18 });
        Assert.False(scaled.FitsBudget);
        Assert.Equal(2, Assert.Single(scaled.Changes).To);
    }

    [Fact]
    public void Task_that_fails_at_every_size_raises_what_it_raises()
    {
        var source = Product.Replace("return a @ b", "raise ValueError('never')", StringComparison.Ordinal);
        Assert.Contains("never", Assert.Throws<PythonException>(() => Scale(source, ScaleBudget.Default)).Message, StringComparison.Ordinal);
    }

    private static ScaledSource Scale(string source, ScaleBudget budget) =>
        SizeSearch.Scale(source, budget, (world, scope) => ModuleTrial.Run(world, scope, new ModuleContract(), 42), TestContext.Current.CancellationToken);
}
