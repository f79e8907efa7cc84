using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>Tensors that outlive a call, and what a constructor may prepare.</summary>
internal sealed partial class Evaluator
{
    private const int DeepestOwner = 4;

    /// <summary>Memory that the module or an object keeps, by the name it is kept under.</summary>
    private readonly Dictionary<Storage, string> _lastingStorages = new(ReferenceEqualityComparer.Instance);

    private void NoteLasting(Value value, string name, int depth)
    {
        switch (value)
        {
            case TensorValue tensor:
                foreach (var storage in tensor.Storages.Where(storage => !storage.IsArgument))
                {
                    _lastingStorages.TryAdd(storage, name);
                }

                break;
            case SequenceValue { ShapeKey: null } sequence when depth < DeepestOwner:
                NoteHeld(sequence.Elements, name, depth);
                break;
            case DictionaryValue dictionary when depth < DeepestOwner:
                NoteHeld(dictionary.Entries.Known.Values.Concat(dictionary.Entries.Others), name, depth);
                break;
            case PartialValue partial:
                foreach (var held in partial.Arguments.All)
                {
                    Outlives(held, name);
                }

                break;
            case InstanceValue instance when depth < DeepestOwner:
                foreach (var (attribute, held) in instance.Attributes.Items)
                {
                    if (held is SequenceValue or DictionaryValue or ExternalObjectValue or InstanceValue)
                    {
                        _lasting.TryAdd(held, $"{name}.{attribute}");
                    }

                    NoteLasting(held, $"{name}.{attribute}", depth + 1);
                }

                break;
        }
    }

    /// <summary>What a container that outlives a call holds outlives it as well.</summary>
    private void NoteHeld(IEnumerable<Value> values, string name, int depth)
    {
        foreach (var held in values)
        {
            if (held is SequenceValue or DictionaryValue or ExternalObjectValue or InstanceValue)
            {
                _lasting.TryAdd(held, name);
            }

            NoteLasting(held, name, depth + 1);
        }
    }

    /// <summary>What a cached property gives: the object keeps it.</summary>
    private Value Remembered(Value value, string name)
    {
        Outlives(value, name);
        return value;
    }

    /// <summary>Python puts what a cached property gives in the place of the attribute.</summary>
    private Value CachedProperty(FunctionValue property, Value receiver, SyntaxNode node)
    {
        var value = Remembered(Invoke(property, CallArguments.None, node), property.Name);
        if (receiver is InstanceValue instance)
        {
            Journal.Set(instance.Attributes.Cell(property.Name), value);
        }

        return value;
    }

    /// <summary>A tensor that a library's layer holds.</summary>
    private TensorValue LastingTensor(string owner, string name, SyntaxNode node)
    {
        var tensor = TensorValue.New(Content.Input, node);
        NoteLasting(tensor, $"{owner}.{name}", 0);
        return tensor;
    }

    private bool IsLasting(TensorValue tensor) => _lastingStorages.Count > 0 && tensor.Storages.Any(_lastingStorages.ContainsKey);

    /// <summary>Reports that the host writes to memory that outlives the call.</summary>
    private void KeepWritten(SyntaxNode node, TensorValue tensor)
    {
        if (_constructing is null && !_isOutermost && tensor.Storages.FirstOrDefault(_lastingStorages.ContainsKey) is { } storage)
        {
            Facts.Add(new StateFact(node, _lastingStorages[storage], true));
        }
    }

    /// <summary>Reports that memory which outlives the call, and to which a kernel wrote, is what the entry point returns.</summary>
    private void KeepReturned(SyntaxNode? node, Value result)
    {
        if (node is not null && _lastingStorages.Count > 0 && StoragesOf(result).FirstOrDefault(storage => storage.Content.May && _lastingStorages.ContainsKey(storage)) is { } kept)
        {
            Facts.Add(new StateFact(node, _lastingStorages[kept], true));
        }
    }

    /// <summary>Reports containers that outlive the call and are given to a function of a library together with tensors.</summary>
    private void KeepIn(CallArguments arguments, SyntaxNode node)
    {
        var held = arguments.All.First(HasTensor);
        foreach (var value in arguments.All.Where(value => value is SequenceValue or DictionaryValue))
        {
            Keep(node, value, held);
        }
    }

    /// <summary>Whether an operator only prepares parameters: in a constructor, on tensors that come from no input.</summary>
    private bool IsPreparation(string name, CallArguments arguments) =>
        _constructing is not null && !IsKernel
        && (name.StartsWith("torch.nn.init.", StringComparison.Ordinal)
            || (!IsProduct(name) && arguments.All.All(value => value is not TensorValue { IsOpaque: false } tensor || !tensor.Content.Sources.HasFlag(Sources.Input))));

    private static bool IsProduct(string name) =>
        name[(name.LastIndexOf('.') + 1)..] is "matmul" or "mm" or "bmm" or "addmm" or "baddbmm" or "einsum" or "linear" or "tensordot" or "multi_dot" or "chain_matmul"
        || name.StartsWith("torch.nn.functional.", StringComparison.Ordinal);
}
