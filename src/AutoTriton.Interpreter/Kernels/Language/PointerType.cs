using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>A pointer type as a compile-time value (<c>tl.pointer_type(tl.float32)</c>, <c>ptr.dtype</c>).</summary>
internal sealed record PointerType(TritonDType Element)
{
    public override string ToString() => $"pointer<{Element.TritonName()}>";
}
