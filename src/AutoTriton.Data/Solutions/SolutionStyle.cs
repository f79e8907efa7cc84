using AutoTriton.Data.Randomness;

namespace AutoTriton.Data.Solutions;

/// <summary>How a solution is written, where several ways are right.</summary>
public sealed record SolutionStyle
{
    /// <summary>The short and regular way.</summary>
    public static SolutionStyle Plain { get; } = new();

    /// <summary>Whether each operator gives a new name to its value, as in the reference; else all of them are <c>x</c>.</summary>
    /// <value>true</value>
    public bool NumberedValues { get; init; } = true;

    /// <summary>The kernel's name.</summary>
    /// <value><c>kernel</c></value>
    public string KernelName { get; init; } = "kernel";

    /// <summary>What follows a value's name in the name of its pointer.</summary>
    /// <value><c>_ptr</c></value>
    public string PointerSuffix { get; init; } = "_ptr";

    /// <summary>The name of the offsets within a block.</summary>
    /// <value><c>i</c></value>
    public string OffsetName { get; init; } = "i";

    /// <summary>The name of the mask.</summary>
    /// <value><c>mask</c></value>
    public string MaskName { get; init; } = "mask";

    /// <summary>The name of the block's size.</summary>
    /// <value><c>BLOCK</c></value>
    public string BlockName { get; init; } = "BLOCK";

    /// <summary>The elements of one program where a kernel runs over all elements alike; a power of two.</summary>
    /// <value>256</value>
    public int BlockSize { get; init; } = 256;

    /// <summary>Whether one program does one row although nothing works along rows.</summary>
    /// <value>false</value>
    public bool PreferRows { get; init; }

    /// <summary>Whether the grid is a lambda over the meta-parameters; else a tuple.</summary>
    /// <value>false</value>
    public bool GridLambda { get; init; }

    /// <summary>Whether the operators that need nothing but the value stand in a function of their own.</summary>
    /// <value>false</value>
    public bool UseHelper { get; init; }

    /// <summary>Draws a style, each choice on its own.</summary>
    /// <param name="random">Where to draw from.</param>
    /// <param name="variety">What may differ from the plain way.</param>
    /// <returns>The style.</returns>
    public static SolutionStyle Draw(SeededRandom random, SolutionVariety variety)
    {
        ArgumentNullException.ThrowIfNull(random);
        var style = variety == SolutionVariety.Full ? DrawNames(random) : Plain;
        return variety == SolutionVariety.None ? style : style with
        {
            NumberedValues = random.NextChance(0.5),
            PreferRows = random.NextChance(0.3),
            UseHelper = random.NextChance(0.25),
        };
    }

    private static SolutionStyle DrawNames(SeededRandom random) =>
        new()
        {
            KernelName = random.Choose(["kernel", "fused_kernel", "chain_kernel"]),
            PointerSuffix = random.Choose(["_ptr", "_p", "_pointer"]),
            OffsetName = random.Choose(["i", "offs", "idx"]),
            MaskName = random.Choose(["mask", "inside"]),
            BlockName = random.Choose(["BLOCK", "BLOCK_SIZE"]),
            BlockSize = random.Choose([128, 256, 512, 1024]),
            GridLambda = random.NextChance(0.4),
        };
}
