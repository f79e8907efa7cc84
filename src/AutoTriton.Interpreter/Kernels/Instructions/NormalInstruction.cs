using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics.Random;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Pairs of uniform numbers as pairs of normal ones.</summary>
internal sealed unsafe class NormalInstruction(Value uniform1, Value uniform2, Value normal1, Value normal2) : Instruction([uniform1, uniform2], [normal1, normal2])
{
    // The logarithm, the root, the sine and the cosine of each pair.
    public override OperationCount Operations => OperationCount.On(Numerics.TritonDType.Float32, 4L * normal1.Shape.Count, special: true);

    protected override void Run(ProgramFrame frame)
    {
        var arena = frame.Arena;
        UniformAndNormal.ToNormal((float*)(arena + uniform1.Offset), (float*)(arena + uniform2.Offset), (float*)(arena + normal1.Offset), (float*)(arena + normal2.Offset), normal1.Shape.Count);
    }
}
