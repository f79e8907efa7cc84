namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A number that follows from shapes: an extent, a count of elements, a rank; known by what it is in three ordinary cases.</summary>
/// <param name="typical">Its value in the three cases.</param>
/// <param name="isNonNegative">Whether it can never be negative.</param>
/// <param name="key">What it is of, where it is taken directly: two with one key are equal. Or null.</param>
internal sealed class SizeValue(double[] typical, bool isNonNegative, object? key = null) : Value
{
    private static readonly double[] ExtentCases = [128, 1024, 4096];
    private static readonly double[] CountCases = [65_536, 1_048_576, 4_194_304];
    private static readonly double[] RankCases = [1, 2, 4];

    public double[] Typical { get; } = typical;

    public bool IsNonNegative { get; } = isNonNegative;

    public object? Key { get; } = key;

    public override Content Content => Content.Input;

    public override Truth Truth => Typical.All(value => value != 0) ? Truth.TypicallyTrue : Truth.Unknown;

    public static SizeValue Extent(object? key = null) => new(ExtentCases, true, key);

    public static SizeValue Count(object? key = null) => new(CountCases, true, key);

    public static SizeValue Rank(object? key = null) => new(RankCases, true, key);

    public SizeValue Map(Func<double, double> function, bool isNonNegative) => new([.. Typical.Select(function)], isNonNegative);
}
