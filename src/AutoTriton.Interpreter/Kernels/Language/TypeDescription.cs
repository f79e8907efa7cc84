namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>The <c>type</c> of a tensor in a kernel.</summary>
/// <param name="Type">What it is of.</param>
internal sealed record TypeDescription(BlockType Type)
{
    public override string ToString() => Type.ToString();
}
