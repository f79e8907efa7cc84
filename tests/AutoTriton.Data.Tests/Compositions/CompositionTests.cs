using AutoTriton.Data.Compositions;

namespace AutoTriton.Data.Tests.Compositions;

public sealed class CompositionTests
{
    [Fact]
    public void IsReduced_is_false_again_once_a_row_is_broadcast()
    {
        Assert.True(Make([("sum", null)]).IsReduced);
        Assert.True(Make([("sum", null), ("add", "b")], ("b", OperandShape.Column)).IsReduced);
        Assert.False(Make([("sum", null), ("add", "b")], ("b", OperandShape.Row)).IsReduced);
        Assert.False(Make([("relu", null)]).IsReduced);
    }

    [Fact]
    public void Difficulty_is_the_harder_of_kind_and_depth()
    {
        Assert.Equal(1, Make([("relu", null)]).Difficulty);
        Assert.Equal(2, Make([("add", "b")], ("b", OperandShape.Row)).Difficulty);
        Assert.Equal(3, Make([("softmax", null)]).Difficulty);
        Assert.Equal(4, Make([("matmul", "w")], ("w", OperandShape.Weight)).Difficulty);
        Assert.Equal(5, Make([("matmul", "w"), ("softmax", null)], ("w", OperandShape.Weight)).Difficulty);
        Assert.Equal(4, Make([("relu", null), ("neg", null), ("abs", null), ("sin", null)]).Difficulty);
    }

    [Fact]
    public void Catalog_has_distinct_names_and_every_operator_assigns_the_value()
    {
        Assert.Equal(OperatorCatalog.All.Length, OperatorCatalog.All.Select(one => one.Name).Distinct().Count());
        Assert.All(OperatorCatalog.All, one => Assert.StartsWith("{y} = ", one.Kernel[^1], StringComparison.Ordinal));
    }

    private static Composition Make((string Name, string? Operand)[] steps, params (string Name, OperandShape Shape)[] operands) =>
        new(
            [.. steps.Select(step => new CompositionStep(OperatorCatalog.All.Single(one => one.Name == step.Name)) { Operand = step.Operand })],
            [.. operands.Select(operand => new CompositionOperand(operand.Name, operand.Shape))])
        {
            Rows = 4,
            Columns = 20,
        };
}
