using TorchSharp;

namespace AutoTriton.Torch.Tests.Operators;

[Collection("libtorch")]
public sealed class TorchOperatorsTests
{
    [Fact]
    public void Every_operator_of_the_tables_compiles()
    {
        // libtorch ends the process at a text that does not compile, so a failure here shows as a crash.
        var operators = TorchOperators.All.ToList();
        Assert.True(operators.Count > 1000);
        operators.ForEach(candidate => candidate.Prepare());
    }

    [Fact]
    public void Names_of_overloads_are_unique()
        => Assert.Empty(TorchOperators.All.GroupBy(candidate => candidate.Schema.FullName).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Invoke_passes_lists_numbers_and_types()
    {
        LibTorch.EnsureLoaded();
        using var x = torch.arange(6).reshape(2, 3).to(torch.float32);
        using var sum = (torch.Tensor)TorchOperators.Get("sum.dim_IntList").Invoke(x, new long[] { -1 }, true, torch.ScalarType.Float64)!;
        Assert.Equal([2L, 1L], sum.shape);
        Assert.Equal(torch.ScalarType.Float64, sum.dtype);
        Assert.Equal([3.0, 12.0], sum.data<double>().ToArray());
    }

    [Fact]
    public void Invoke_passes_strings()
    {
        LibTorch.EnsureLoaded();
        using var x = torch.tensor(new[] { 7.0, -7.0 });
        using var floor = (torch.Tensor)TorchOperators.Get("div.Scalar_mode").Invoke(x, 2.0, "floor")!;
        Assert.Equal([3.0, -4.0], floor.data<double>().ToArray());
    }

    [Fact]
    public void Invoke_keeps_gradients()
    {
        LibTorch.EnsureLoaded();
        using var x = torch.tensor(new[] { 1.0, 2.0 }, requires_grad: true);
        using var y = (torch.Tensor)TorchOperators.Get("rms_norm").Invoke(x, new long[] { 2 }, null, 1e-5)!;
        using var sum = y.sum();
        sum.backward();
        Assert.NotNull(x.grad);
    }

    [Fact]
    public void Invoke_with_values_that_libtorch_refuses_gives_its_first_words()
    {
        LibTorch.EnsureLoaded();
        using var x = torch.ones(2, 3);
        var failure = Assert.Throws<TorchOperatorException>(() => TorchOperators.Get("sum.dim_IntList").Invoke(x, new long[] { 7 }, false, null));
        Assert.StartsWith("Dimension out of range", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("frame #", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Invoke_with_a_value_of_another_kind_names_the_parameter()
    {
        LibTorch.EnsureLoaded();
        using var x = torch.ones(2);
        Assert.Equal("dim", Assert.Throws<ArgumentException>(() => TorchOperators.Get("softmax.int").Invoke(x, "0", null)).ParamName);
    }

    [Fact]
    public void Invoke_passes_negative_and_large_integers()
    {
        LibTorch.EnsureLoaded();
        using var full = (torch.Tensor)TorchOperators.Get("full").Invoke(new long[] { 1 }, long.MinValue, torch.ScalarType.Int64, null, null, null)!;
        Assert.Equal(long.MinValue, full.item<long>());
        using var x = torch.arange(6).reshape(2, 3);
        using var flat = (torch.Tensor)TorchOperators.Get("flatten.using_ints").Invoke(x, -2L, -1L)!;
        Assert.Equal([6L], flat.shape);
    }
}
