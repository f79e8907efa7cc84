using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>The type of a value at run time: a scalar or a block of elements, or of pointers to elements (held as 64-bit addresses).</summary>
/// <param name="Element">How an element is held: <see cref="TritonDType.Int64"/> for pointers.</param>
/// <param name="Shape">The shape.</param>
/// <param name="Pointee">What the elements point to, or null where they are no pointers.</param>
internal sealed record BlockType(TritonDType Element, BlockShape Shape, TritonDType? Pointee = null)
{
    public bool IsPointer => Pointee is not null;

    public bool IsScalar => Shape.IsScalar;

    public bool IsBool => Pointee is null && Element == TritonDType.Int1;

    public bool IsInteger => Pointee is null && Element.IsInteger();

    public bool IsFloating => Pointee is null && Element.IsFloating();

    public long Bytes => (long)Shape.Count * Element.SizeInBytes();

    public static BlockType Of(TritonDType element) => new(element, BlockShape.Scalar);

    public BlockType With(BlockShape shape) => this with { Shape = shape };

    public BlockType With(TritonDType element) => new(element, Shape);

    public bool SameElement(BlockType other) => Element == other.Element && Pointee == other.Pointee;

    public override string ToString()
    {
        var element = Pointee is { } pointee ? $"pointer<{pointee.TritonName()}>" : Element.TritonName();
        return IsScalar ? element : $"<{string.Join("x", Shape.Dimensions)}x{element}>";
    }
}
