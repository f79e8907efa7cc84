using AutoTriton.Data.Compositions;

namespace AutoTriton.Data.Solutions;

/// <summary>How a kernel's programs divide the work: what they load, where they store and how they are launched.</summary>
internal abstract class KernelLayout(Composition composition, SolutionStyle style)
{
    protected Composition Composition { get; } = composition;

    protected SolutionStyle Style { get; } = style;

    /// <summary>The kernel's parameters after the pointers.</summary>
    public abstract string Sizes { get; }

    /// <summary>The axis argument of a reduction along rows.</summary>
    public abstract string Axis { get; }

    /// <summary>The statements before the first load.</summary>
    public abstract IEnumerable<string> Offsets { get; }

    /// <summary>The statement that stores the result.</summary>
    /// <param name="value">The result's name.</param>
    public abstract string Store(string value);

    /// <summary>The statements of the wrapper, up to the launch; each argument list begins with the tensors.</summary>
    /// <param name="tensors">The tensors' names.</param>
    public abstract IEnumerable<string> Launch(string tensors);

    /// <summary>The statement that loads the first input.</summary>
    public abstract string LoadValue();

    /// <summary>The statement that loads another input.</summary>
    public abstract string Load(CompositionOperand operand);

    public static KernelLayout Choose(Composition composition, SolutionStyle style) =>
        composition.HasMatMul ? new TileLayout(composition, style)
        : composition.IsRowWise || style.PreferRows ? new RowLayout(composition, style)
        : new FlatLayout(composition, style);

    protected string Pointer(string name) => name + Style.PointerSuffix;

    /// <summary>A load whose lanes beyond the mask hold nothing of use: what follows keeps them out of reductions and stores.</summary>
    protected string LoadFrom(string name, string offset, string mask) =>
        $"{name} = tl.load({Pointer(name)} + {offset}, {mask}).to(tl.float32)";

    protected IEnumerable<string> LaunchOn(string grid, string arguments)
    {
        if (Style.GridLambda)
        {
            yield return $"grid = lambda meta: {grid}";
            yield return $"{Style.KernelName}[grid]({arguments})";
        }
        else
        {
            yield return $"{Style.KernelName}[{grid}]({arguments})";
        }
    }
}
