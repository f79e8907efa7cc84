using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>A load, a store or an atomic.</summary>
internal abstract class MemoryAccess : Instruction
{
    protected MemoryAccess(int argument, int elementSize, int lanes, Value[] inputs, Value[] outputs)
        : base(inputs, outputs)
    {
        Argument = argument;
        ElementSize = elementSize;
        Lanes = lanes;
    }

    public override bool IsPure => false;

    /// <summary>The argument that the pointer comes from, or -1 where that is not known.</summary>
    public int Argument { get; }

    /// <summary>Bytes of one element.</summary>
    public int ElementSize { get; }

    /// <summary>Elements of the block.</summary>
    public int Lanes { get; }

    /// <summary>What it does.</summary>
    public abstract SanitizerAccessKind Kind { get; }

    /// <summary>Whether the whole GPU sees it as one access: an atomic beyond the scope of a thread block, or a volatile load.</summary>
    public bool IsCoherent { get; init; }

    /// <summary>Its index among the places of the kernel that access memory.</summary>
    public int Site { get; set; }
}
