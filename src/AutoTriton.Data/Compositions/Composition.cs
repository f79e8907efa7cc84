using System.Collections.Immutable;
using System.Globalization;

namespace AutoTriton.Data.Compositions;

/// <summary>A chain of operators on a matrix, with its inputs: what a task asks for, independent of how it is written.</summary>
/// <param name="Steps">The operators, from first to last; at least one.</param>
/// <param name="Operands">The inputs beside the first, in order.</param>
public sealed record Composition(ImmutableArray<CompositionStep> Steps, ImmutableArray<CompositionOperand> Operands)
{
    /// <summary>The number of rows.</summary>
    public required int Rows { get; init; }

    /// <summary>The number of columns of the value.</summary>
    public required int Columns { get; init; }

    /// <summary>The inner length of a product, or 0 where there is none.</summary>
    public int Inner { get; init; }

    /// <summary>The element type of every input, by its PyTorch name without the prefix: <c>float32</c> or <c>float16</c>.</summary>
    public string DType { get; init; } = "float32";

    /// <summary>Whether the task is a module with <c>forward</c> instead of a function.</summary>
    public bool IsModule { get; init; }

    /// <summary>How many operators it composes.</summary>
    public int Depth => Steps.Length;

    /// <summary>Whether it begins with a product.</summary>
    public bool HasMatMul => Steps[0].Operator.Kind == OperatorKind.MatMul;

    /// <summary>Whether any operator works along rows.</summary>
    public bool IsRowWise => Steps.Any(step => step.Operator.IsRowWise);

    /// <summary>Whether any input is broadcast.</summary>
    public bool HasBroadcast => Operands.Any(operand => operand.Shape is OperandShape.Row or OperandShape.Column);

    /// <summary>The operators' names joined by <c> &gt; </c>: what held-out splits go by, whatever the shapes, numbers and inputs.</summary>
    public string Key => string.Join(" > ", Steps.Select(step => step.Operator.Name));

    /// <summary>The name of the carried value after some steps, where values are numbered: <c>x</c>, <c>x1</c>, <c>x2</c>.</summary>
    /// <param name="steps">After how many steps.</param>
    /// <returns>The name.</returns>
    public static string ValueName(int steps) => steps == 0 ? "x" : string.Create(CultureInfo.InvariantCulture, $"x{steps}");

    /// <summary>Whether the result has one element a row: a reduction that nothing has broadcast again.</summary>
    public bool IsReduced
    {
        get
        {
            var reduced = false;
            foreach (var step in Steps)
            {
                reduced = step.Operator.Kind == OperatorKind.RowReduction
                    || (reduced && !(step.Operand is { } name && ShapeOf(name) != OperandShape.Column));
            }

            return reduced;
        }
    }

    /// <summary>
    /// How hard it is, 1 to 5: the harder of what it is made of (elementwise 1, broadcast 2, along rows 3, product 4, product with
    /// rows 5) and of how long it is (its depth).
    /// </summary>
    public int Difficulty
    {
        get
        {
            var kind = HasMatMul ? (IsRowWise ? 5 : 4) : IsRowWise ? 3 : HasBroadcast ? 2 : 1;
            return Math.Max(kind, Math.Min(Depth, 5));
        }
    }

    private OperandShape ShapeOf(string name) => Operands.First(operand => operand.Name == name).Shape;
}
