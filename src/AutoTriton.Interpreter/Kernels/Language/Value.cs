using AutoTriton.Interpreter.Kernels.Instructions;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>A value at run time. Each has one place in the arena; a slot (a variable that a loop or a branch changes) is written in several places, any other value in one.</summary>
internal sealed class Value(BlockType type)
{
    public BlockType Type { get; } = type;

    /// <summary>The instruction that makes it; null for slots, constants and arguments.</summary>
    public Instruction? Producer { get; set; }

    public bool IsSlot { get; init; }

    /// <summary>What a constant is, as it lies in memory; null for all others.</summary>
    public byte[]? ConstantBytes { get; init; }

    /// <summary>A constant integer, where it is one.</summary>
    public long? ConstantInteger { get; init; }

    /// <summary>The index of the launch argument it is, or -1.</summary>
    public int ArgumentIndex { get; init; } = -1;

    /// <summary>For integers and pointers: the same value as scalars only, where it is so regular.</summary>
    public AffineForm? Affine { get; set; }

    /// <summary>For truth values: the same value as bounds on each axis, where it is so regular.</summary>
    public LaneBox? Box { get; set; }

    /// <summary>For pointers: the argument whose buffer they point into, or -1 where that is not known.</summary>
    public int BufferArgument { get; set; } = -1;

    /// <summary>Where it lies in the arena, in bytes; -1 until planned.</summary>
    public int Offset { get; set; } = -1;

    /// <summary>The slot whose place it shares, where it is made only to be put there.</summary>
    public Value? Home { get; set; }

    /// <summary>The value that has the place.</summary>
    public Value Root => Home ?? this;

    public BlockShape Shape => Type.Shape;

    public bool IsScalar => Type.Shape.IsScalar;
}
