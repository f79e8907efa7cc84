using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;

namespace AutoTriton.Interpreter.Kernels.Planning;

/// <summary>Drops instructions whose outputs reach no effect.</summary>
internal static class DeadCode
{
    public static List<Instruction> Remove(List<Instruction> instructions)
    {
        var writers = new Dictionary<Value, List<Instruction>>();
        foreach (var instruction in instructions)
        {
            foreach (var output in instruction.Outputs)
            {
                if (!writers.TryGetValue(output, out var list))
                {
                    writers.Add(output, list = []);
                }

                list.Add(instruction);
            }
        }

        var live = new HashSet<Instruction>();
        var work = new Stack<Instruction>(instructions.Where(instruction => instruction.HasEffect));
        while (work.TryPop(out var instruction))
        {
            if (!live.Add(instruction))
            {
                continue;
            }

            foreach (var writer in instruction.Inputs.SelectMany(input => writers.GetValueOrDefault(input) ?? []))
            {
                if (!live.Contains(writer))
                {
                    work.Push(writer);
                }
            }
        }

        return [.. instructions.Where(live.Contains)];
    }
}
