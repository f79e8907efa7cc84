using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Planning;

/// <summary>Gives values their places: shared ones for good, the others for as long as they live.</summary>
internal sealed class ArenaLayout(string kernel)
{
    private const int Alignment = 64;

    private readonly SortedList<int, int> _free = [];
    private int _end;

    /// <summary>The size of the arena.</summary>
    public int Bytes => _end;

    public void PlaceShared(List<Value> values)
    {
        foreach (var value in values)
        {
            value.Offset = Extend(Round(value.Type.Bytes));
        }
    }

    public void Place(List<Instruction> body)
    {
        var lifetimes = Lifetimes.Measure(body);
        var dying = lifetimes.GroupBy(pair => pair.Value.Last).ToDictionary(group => group.Key, group => group.Select(pair => pair.Key).ToList());
        for (var position = 0; position < body.Count; position++)
        {
            var instruction = body[position];
            var taken = PlaceOutputs(instruction, position, lifetimes);
            if (instruction.ScratchBytes > 0)
            {
                instruction.ScratchOffset = Take(Round(instruction.ScratchBytes));
                Release(instruction.ScratchOffset, Round(instruction.ScratchBytes));
            }

            foreach (var value in dying.GetValueOrDefault(position) ?? [])
            {
                if (value.Offset >= 0 && !ReferenceEquals(value, taken))
                {
                    Release(value.Offset, Round(value.Type.Bytes));
                }
            }
        }
    }

    /// <summary>Values that share the place of a slot.</summary>
    public static void PlaceShared(IEnumerable<Instruction> body)
    {
        foreach (var value in body.SelectMany(instruction => instruction.Outputs))
        {
            value.Offset = value.Root.Offset;
        }
    }

    /// <summary>Places what the instruction writes first.</summary>
    /// <returns>The input whose place an output took over, or null.</returns>
    private Value? PlaceOutputs(Instruction instruction, int position, Dictionary<Value, (int First, int Last)> lifetimes)
    {
        Value? taken = null;
        foreach (var output in instruction.Outputs.Select(output => output.Root))
        {
            if (output.Offset >= 0)
            {
                continue;
            }

            var donor = instruction.CanOverwriteInput && taken is null
                ? instruction.Inputs.Select(input => input.Root).FirstOrDefault(input => lifetimes.TryGetValue(input, out var life) && life.Last == position
                    && input.Type.Bytes == output.Type.Bytes && input.Shape.Count == output.Shape.Count && !ReferenceEquals(input, output))
                : null;
            if (donor is not null)
            {
                output.Offset = donor.Offset;
                taken = donor;
            }
            else
            {
                output.Offset = Take(Round(output.Type.Bytes));
            }
        }

        return taken;
    }

    private int Take(int bytes)
    {
        for (var i = 0; i < _free.Count; i++)
        {
            var (offset, length) = (_free.Keys[i], _free.Values[i]);
            if (length < bytes)
            {
                continue;
            }

            _free.RemoveAt(i);
            if (length > bytes)
            {
                _free.Add(offset + bytes, length - bytes);
            }

            return offset;
        }

        return Extend(bytes);
    }

    private void Release(int offset, int bytes)
    {
        _free.Add(offset, bytes);
        var index = _free.IndexOfKey(offset);
        if (index + 1 < _free.Count && offset + bytes == _free.Keys[index + 1])
        {
            _free.SetValueAtIndex(index, bytes + _free.Values[index + 1]);
            _free.RemoveAt(index + 1);
        }

        if (index > 0 && _free.Keys[index - 1] + _free.Values[index - 1] == offset)
        {
            _free.SetValueAtIndex(index - 1, _free.Values[index - 1] + _free.Values[index]);
            _free.RemoveAt(index);
        }
    }

    private int Extend(int bytes)
    {
        var offset = _end;
        if (_end + (long)bytes > int.MaxValue)
        {
            throw TooLarge();
        }

        _end += bytes;
        return offset;
    }

    private KernelRuntimeException TooLarge() =>
        new(KernelRuntimeErrorKind.Memory, "the blocks of one program take more than 2 GiB", kernel, null);

    private int Round(long bytes) => bytes <= int.MaxValue - Alignment ? (int)((bytes + Alignment - 1) / Alignment * Alignment) : throw TooLarge();
}
