using System.Collections.Immutable;

namespace AutoTriton.Data.Compositions;

/// <summary>What share of each kind of composition a generator makes.</summary>
public sealed record CompositionMix
{
    /// <summary>All kinds, depth 1 to 5.</summary>
    public static CompositionMix Default { get; } = new();

    /// <summary>The operators to compose.</summary>
    /// <value><see cref="OperatorCatalog.All"/></value>
    public ImmutableArray<CompositionOperator> Operators { get; init; } = OperatorCatalog.All;

    /// <summary>The least depth.</summary>
    /// <value>1; at least 1.</value>
    public int MinDepth { get; init; } = 1;

    /// <summary>The greatest depth.</summary>
    /// <value>5; at least <see cref="MinDepth"/>.</value>
    public int MaxDepth { get; init; } = 5;

    /// <summary>The share that begins with a product of matrices.</summary>
    /// <value>0.1</value>
    public double MatMulShare { get; init; } = 0.1;

    /// <summary>The share in which operators along rows may stand.</summary>
    /// <value>0.4</value>
    public double RowWiseShare { get; init; } = 0.4;

    /// <summary>The share in which other inputs may be broadcast.</summary>
    /// <value>0.4</value>
    public double BroadcastShare { get; init; } = 0.4;

    /// <summary>The share in float16; the rest is in float32.</summary>
    /// <value>0.2</value>
    public double HalfShare { get; init; } = 0.2;

    /// <summary>The share that is written as a module (<c>Model</c>) instead of a function.</summary>
    /// <value>0</value>
    public double ModuleShare { get; init; }

    /// <summary>The most inputs beside the first.</summary>
    /// <value>3; from 1 to 3.</value>
    public int MaxOperands { get; init; } = 3;

    /// <summary>The fewest and most rows.</summary>
    /// <value>2 to 24</value>
    public (int Minimum, int Maximum) Rows { get; init; } = (2, 24);

    /// <summary>The fewest and most columns; many lie off every block's grid.</summary>
    /// <value>17 to 140</value>
    public (int Minimum, int Maximum) Columns { get; init; } = (17, 140);

    /// <summary>The shortest and longest inner length of a product.</summary>
    /// <value>8 to 48</value>
    public (int Minimum, int Maximum) Inner { get; init; } = (8, 48);

    /// <summary>Says every way in which the mix is not usable.</summary>
    /// <returns>A sentence for each; empty where it is usable.</returns>
    public IEnumerable<string> Validate()
    {
        if (Operators.IsDefaultOrEmpty || !Operators.Any(candidate => candidate.Kind is OperatorKind.Unary or OperatorKind.Constant))
        {
            yield return "Operators holds no elementwise operator; give it at least one of kind Unary or Constant.";
        }

        if (MinDepth < 1 || MaxDepth < MinDepth)
        {
            yield return $"Depth {MinDepth} to {MaxDepth} is empty; give 1 <= MinDepth <= MaxDepth.";
        }

        if (MaxOperands is < 1 or > 3)
        {
            yield return $"MaxOperands is {MaxOperands}; give 1 to 3.";
        }

        foreach (var (name, share) in new[]
        {
            (nameof(MatMulShare), MatMulShare), (nameof(RowWiseShare), RowWiseShare), (nameof(BroadcastShare), BroadcastShare),
            (nameof(HalfShare), HalfShare), (nameof(ModuleShare), ModuleShare),
        })
        {
            if (!(share is >= 0 and <= 1))
            {
                yield return $"{name} is {share}; a share lies between 0 and 1.";
            }
        }

        foreach (var (name, bounds) in new[] { (nameof(Rows), Rows), (nameof(Columns), Columns), (nameof(Inner), Inner) })
        {
            if (bounds.Minimum < 1 || bounds.Maximum < bounds.Minimum)
            {
                yield return $"{name} is {bounds.Minimum} to {bounds.Maximum}; give 1 <= minimum <= maximum.";
            }
        }
    }
}
