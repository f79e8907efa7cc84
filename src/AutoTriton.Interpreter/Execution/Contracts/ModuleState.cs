using AutoTriton.Interpreter.Execution.Values;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Values;

namespace AutoTriton.Interpreter.Execution.Contracts;

/// <summary>Parameters and buffers of modules, by name.</summary>
internal static class ModuleState
{
    /// <summary>Takes them; null of what has no <c>state_dict</c>.</summary>
    public static MappingSnapshot? Capture(object model) =>
        Ops.TryGetAttribute(model, "state_dict", out var stateDict) ? Snapshots.Capture(Ops.Call(stateDict)) as MappingSnapshot : null;

    /// <summary>The names of a module's state that another's state does not have with the same shape.</summary>
    public static IReadOnlyList<string> NamesNotIn(object model, MappingSnapshot state)
    {
        if (!Ops.TryGetAttribute(model, "state_dict", out var stateDict) || Ops.Call(stateDict) is not PyDict own)
        {
            return [];
        }

        var shapes = state.Entries.Where(entry => entry.Value is TensorSnapshot)
            .ToDictionary(entry => entry.Key, entry => ((TensorSnapshot)entry.Value).Read(value => value.shape));
        return
        [
            .. own.Entries
                .Where(entry => !(shapes.TryGetValue(entry.Key, out var shape) && entry.Value is PyTensor tensor && tensor.Value.shape.AsSpan().SequenceEqual(shape)))
                .Select(entry => entry.Key as string ?? Ops.Repr(entry.Key)),
        ];
    }

    /// <summary>Gives a module the values of another's state, as far as it has the names.</summary>
    public static void Load(object model, MappingSnapshot? state)
    {
        if (state is null || !Ops.TryGetAttribute(model, "state_dict", out var stateDict) || Ops.Call(stateDict) is not PyDict { Count: > 0 } own)
        {
            return;
        }

        var values = new PyDict();
        foreach (var (key, value) in state.Entries.Where(entry => own.TryGet(entry.Key, out _)))
        {
            values.Set(key, value.Restore([]));
        }

        Ops.CallMethod(model, "load_state_dict", values);
    }
}
