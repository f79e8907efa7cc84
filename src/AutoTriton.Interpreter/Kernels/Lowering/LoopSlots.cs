using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <summary>The variables that one loop carries, each leaf in a slot.</summary>
/// <param name="semantics">The operations.</param>
/// <param name="irregular">Leaves seen to lose their regular form or their buffer in a loop: no hope for them again.</param>
/// <param name="loop">The loop.</param>
internal sealed class LoopSlots(Semantics semantics, HashSet<(SourceSpan Loop, string Name, int Leaf)> irregular, SourceSpan loop)
{
    private readonly List<(string Name, object? Template, List<Value> Slots)> _carried = [];

    private KernelBuilder Builder => semantics.Builder;

    /// <summary>Gives each carried variable its slots, filled with what it is before the loop.</summary>
    public void Open(List<string> names, Dictionary<string, object?> locals)
    {
        foreach (var name in names)
        {
            var slots = new List<Value>();
            var index = 0;
            var template = Aggregates.Map(locals[name], leaf => leaf is Value initial ? OpenLeaf(name, index++, initial, slots) : leaf);
            _carried.Add((name, template, slots));
            locals[name] = template;
        }
    }

    /// <summary>Ends an iteration: what the variables are now goes into their slots.</summary>
    /// <returns>Whether every regular form held.</returns>
    public bool HandOver(Dictionary<string, object?> locals)
    {
        var copies = new List<(Value From, Value To)>();
        var holds = true;
        foreach (var (name, template, slots) in _carried)
        {
            holds &= HandOver(name, template, locals[name], copies);
        }

        if (holds)
        {
            EmitCopies(copies);
        }

        return holds;
    }

    private Value OpenLeaf(string name, int index, Value initial, List<Value> slots)
    {
        var regular = !irregular.Contains((loop, name, index));
        var slot = new Value(initial.Type) { IsSlot = true, BufferArgument = regular ? initial.BufferArgument : -1 };
        Builder.Emit(new CopyInstruction(initial, slot));
        if (regular && !initial.IsScalar && initial.Affine is { } form)
        {
            var start = new Value(form.Start.Type) { IsSlot = true };
            Builder.Emit(new CopyInstruction(form.Start, start));
            slot.Affine = form with { Start = start };
        }

        slots.Add(slot);
        return slot;
    }

    private bool HandOver(string name, object? template, object? now, List<(Value From, Value To)> copies)
    {
        var olds = Aggregates.Leaves(template).ToList();
        var news = Aggregates.Leaves(now).ToList();
        if (!Aggregates.SameStructure(template, now) || olds.Count != news.Count)
        {
            throw Changed(name, template, now);
        }

        var holds = true;
        var index = 0;
        for (var i = 0; i < olds.Count; i++)
        {
            if (olds[i] is not Value slot)
            {
                if (!Equals(olds[i], news[i]))
                {
                    throw Builder.Error(CompilationErrorKind.Type, $"cannot reassign constexpr {name} in the loop");
                }

                continue;
            }

            holds &= HandOverLeaf(name, index++, slot, news[i], copies);
        }

        return holds;
    }

    private bool HandOverLeaf(string name, int index, Value slot, object? next, List<(Value From, Value To)> copies)
    {
        var value = next is Value run ? run : semantics.ToValue(next);
        if (!value.Type.Equals(slot.Type))
        {
            throw Changed(name, slot, value);
        }

        if (ReferenceEquals(value, slot))
        {
            return true;
        }

        copies.Add((value, slot));
        var regular = slot.Affine is not { } form || (value.Affine is { } other && form.Scales.SequenceEqual(other.Scales));
        regular &= slot.BufferArgument < 0 || slot.BufferArgument == value.BufferArgument;
        if (!regular)
        {
            irregular.Add((loop, name, index));
            return false;
        }

        if (slot.Affine is not null)
        {
            copies.Add((value.Affine!.Start, slot.Affine.Start));
        }

        return true;
    }

    /// <summary>All sources are read before any slot among them is overwritten.</summary>
    private void EmitCopies(List<(Value From, Value To)> copies)
    {
        var written = copies.Select(copy => copy.To).ToHashSet();
        var moves = copies.Select(copy =>
        {
            if (!written.Contains(copy.From) || ReferenceEquals(copy.From, copy.To))
            {
                return copy;
            }

            var saved = new Value(copy.From.Type);
            Builder.Emit(new CopyInstruction(copy.From, saved));
            return (saved, copy.To);
        }).ToList();
        foreach (var (from, to) in moves)
        {
            Builder.Emit(new CopyInstruction(from, to));
        }
    }

    private TritonCompilationException Changed(string name, object? before, object? after) =>
        Builder.Error(CompilationErrorKind.Type, $"Loop-carried variable {name} has initial type {Describe.Kind(before)} but is re-assigned to {Describe.Kind(after)} in loop! Please make sure that the type stays consistent.");
}
