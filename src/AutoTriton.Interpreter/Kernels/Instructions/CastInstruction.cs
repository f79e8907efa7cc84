using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics.Casts;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>The elements of a block as another type.</summary>
internal sealed unsafe class CastInstruction(Value source, Value result) : Instruction([source], [result])
{
    private readonly delegate*<byte*, byte*, nint, void> _loop = CastTable.Find(source.Type.Element, result.Type.Element);

    protected override void Run(ProgramFrame frame) => _loop(frame.Arena + source.Offset, frame.Arena + result.Offset, result.Shape.Count);
}
