using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics.Random;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Random bits as floats on [0, 1).</summary>
internal sealed unsafe class UniformInstruction(Value source, Value result) : Instruction([source], [result])
{
    public override OperationCount Operations => OperationCount.On(Numerics.TritonDType.Float32, result.Shape.Count);

    protected override void Run(ProgramFrame frame)
    {
        var to = (float*)(frame.Arena + result.Offset);
        if (source.Type.Bytes / source.Shape.Count == 8)
        {
            UniformAndNormal.FromInt64((long*)(frame.Arena + source.Offset), to, source.Shape.Count);
        }
        else
        {
            UniformAndNormal.FromInt32((int*)(frame.Arena + source.Offset), to, source.Shape.Count);
        }
    }
}
