using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;

namespace AutoTriton.Interpreter.Kernels.Planning;

/// <summary>Finds what is the same for every program of a launch: constants, arguments and what is computed from them alone. A thread computes it once.</summary>
internal static class Invariants
{
    private const long LargestValue = 1 << 16;
    private const long LargestSum = 1 << 18;

    public static (List<Instruction> Prologue, List<Instruction> Body, List<Value> Shared) Split(List<Instruction> instructions)
    {
        var shared = new HashSet<Value>();
        var prologue = new List<Instruction>();
        var body = new List<Instruction>(instructions.Count);
        var sum = 0L;
        foreach (var instruction in instructions)
        {
            shared.UnionWith(instruction.Inputs.Where(IsGiven));
            var bytes = instruction.Outputs.Sum(output => output.Type.Bytes);
            if (IsInvariant(instruction, shared) && bytes <= LargestValue && sum + bytes <= LargestSum)
            {
                sum += bytes;
                shared.UnionWith(instruction.Outputs);
                prologue.Add(instruction);
            }
            else
            {
                body.Add(instruction);
            }
        }

        return (prologue, body, [.. shared]);
    }

    private static bool IsGiven(Value value) => value.ConstantBytes is not null || value.ArgumentIndex >= 0;

    private static bool IsInvariant(Instruction instruction, HashSet<Value> shared) =>
        !instruction.HasEffect && instruction.IsPure && instruction.ScratchBytes == 0 && instruction.Outputs.Length > 0
        && Array.TrueForAll(instruction.Outputs, output => !output.IsSlot) && Array.TrueForAll(instruction.Inputs, shared.Contains);
}
