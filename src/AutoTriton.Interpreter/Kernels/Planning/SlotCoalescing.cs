using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;

namespace AutoTriton.Interpreter.Kernels.Planning;

/// <summary>Lets a value that is made only to be put into a slot be made in the slot's place, where nobody reads the slot's old content in between.</summary>
internal static class SlotCoalescing
{
    public static void Apply(List<Instruction> body)
    {
        var reads = new Dictionary<Value, int>();
        var made = new Dictionary<Value, int>();
        for (var position = 0; position < body.Count; position++)
        {
            foreach (var input in body[position].Inputs)
            {
                reads[input] = reads.GetValueOrDefault(input) + 1;
            }

            foreach (var output in body[position].Outputs.Where(output => !output.IsSlot))
            {
                made[output] = position;
            }
        }

        for (var position = 0; position < body.Count; position++)
        {
            if (body[position] is CopyInstruction { Destination: { IsSlot: true } slot, Source: { IsSlot: false, Home: null, Offset: < 0 } source }
                && reads[source] == 1 && source.Type.Bytes == slot.Type.Bytes && made.TryGetValue(source, out var maker)
                && CanMakeIn(body[maker], source, slot) && IsUntouched(body, slot, maker + 1, position))
            {
                source.Home = slot;
            }
        }
    }

    private static bool CanMakeIn(Instruction maker, Value source, Value slot)
    {
        if (maker.Outputs.Length != 1)
        {
            return !maker.Inputs.Any(input => ReferenceEquals(input.Root, slot));
        }

        return maker.Inputs.All(input => !ReferenceEquals(input.Root, slot)
            || (maker.CanOverwriteInput && input.Type.Bytes == source.Type.Bytes && input.Shape.Count == source.Shape.Count)
            || (maker is DotInstruction dot && ReferenceEquals(dot.Accumulator, input) && !ReferenceEquals(dot.A, input) && !ReferenceEquals(dot.B, input)));
    }

    private static bool IsUntouched(List<Instruction> body, Value slot, int from, int to)
    {
        for (var position = from; position < to; position++)
        {
            if (body[position].Inputs.Concat(body[position].Outputs).Any(value => ReferenceEquals(value.Root, slot)))
            {
                return false;
            }
        }

        return true;
    }
}
