using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Lowering;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Kernels.Planning;

/// <summary>Turns collected instructions into linear code: drops what nobody needs, moves what is the same for all programs to the front, and gives every value its place.</summary>
internal static class Planner
{
    public static CompiledKernel Plan(string name, KernelBuilder builder, LaunchBinding binding, CancellationToken cancellation)
    {
        var live = DeadCode.Remove(Flatten(builder.Instructions));
        AccessPlan.MarkUsedResults(live);
        var (prologue, body, shared) = Invariants.Split(live);
        cancellation.ThrowIfCancellationRequested();
        var arena = new ArenaLayout(name);
        arena.PlaceShared(shared);
        SlotCoalescing.Apply(body);
        cancellation.ThrowIfCancellationRequested();
        arena.Place(body);
        ArenaLayout.PlaceShared(body);
        var code = Link(body);
        foreach (var instruction in prologue.Concat(code))
        {
            instruction.Prepare();
        }

        return new CompiledKernel(name, [.. prologue], code, arena.Bytes)
        {
            Constants = [.. shared.Where(value => value.ConstantBytes is not null).Select(value => (value.Offset, value.ConstantBytes!))],
            Arguments = [.. shared.Where(value => value.ArgumentIndex >= 0).Select(value => (value.Offset, value.ArgumentIndex, (int)value.Type.Bytes))],
            UsesTf32 = code.OfType<DotInstruction>().Any(dot => dot.UsesTf32),
            Output = builder.Output.ToString(),
        };
    }

    private static List<Instruction> Flatten(IReadOnlyList<Instruction> instructions)
    {
        var result = new List<Instruction>(instructions.Count);
        foreach (var instruction in instructions)
        {
            if (instruction is InsertionPoint point)
            {
                result.AddRange(point.Pending);
            }
            else
            {
                result.Add(instruction);
            }
        }

        return result;
    }

    private static Instruction[] Link(List<Instruction> body)
    {
        var code = new List<Instruction>(body.Count);
        foreach (var instruction in body)
        {
            if (instruction is Label label)
            {
                label.Target = code.Count;
            }
            else if (instruction is not (LoopMarker or CopyInstruction { IsIdle: true }))
            {
                code.Add(instruction);
                if (CrossLanesInstruction.Follows(instruction))
                {
                    code.Add(new CrossLanesInstruction { Location = instruction.Location, Function = instruction.Function });
                }
            }
        }

        return [.. code];
    }
}
