using System.Collections.Immutable;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private Value InvokeMethod(MethodValue method, CallArguments arguments, SyntaxNode node)
    {
        if (method.Receiver is GeneratorValue or UnionValue)
        {
            method = new MethodValue(Consumed(method.Receiver), method.Name);
        }

        switch (method.Receiver)
        {
            case TensorValue tensor:
                return TensorMethod(tensor, method.Name, arguments, node);
            case ClassValue @class:
                return InvokeClassMethod(@class, method.Name, arguments, node);
            case KernelValue kernel:
                return InvokeKernelMethod(kernel, method.Name, arguments, node);
            case LaunchHandleValue launch when method.Name is "__call__":
                return Launch(launch, arguments, node);
            case SequenceValue { IsChain: true } chain when method.Name is "forward" or "__call__":
                return InvokeChain(chain, arguments, node);
            case FunctionValue or PartialValue when method.Name is "__call__" or "default":
                return Invoke(method.Receiver, arguments, node);
            case SequenceValue sequence:
                return SequenceMethod(sequence, method.Name, arguments, node);
            case DictionaryValue dictionary:
                return DictionaryMethod(dictionary, method.Name, arguments, node);
            case ConstantValue { Text: { } text }:
                return StringMethods.Invoke(text, method.Name, arguments) ?? (Value)new DataValue(ValueJoin.Combined(arguments.All));
            case ExternalObjectValue made:
                return ExternalObjectMethod(made, method.Name, arguments, node);
            case InstanceValue instance:
                return LibraryMethod(instance, method.Name, arguments, node);
            default:
                InvokeCallbacks(arguments, node);
                return IsKernel
                    ? KernelMethod(method.Receiver, method.Name, arguments, node)
                    : new DataValue(Content.Combine(method.Receiver.Content, ValueJoin.Combined(arguments.All)));
        }
    }

    private Value InvokeClassMethod(ClassValue @class, string name, CallArguments arguments, SyntaxNode node)
    {
        if (name == "apply" && @class.IsAutogradFunction && @class.Find("forward") is { Value: FunctionValue forward })
        {
            var context = new InstanceValue(@class, new Paths.Frame(null));
            return Invoke(forward.With(kind: MethodKind.Static), @class.Find("setup_context") is null ? arguments.Prepend(context) : arguments, node);
        }

        InvokeCallbacks(arguments, node);
        var @base = @class.LibraryBases.FirstOrDefault();
        if (@base is not null && arguments.All.Any(HasTensor))
        {
            Facts.Add(new OperatorFact(node, $"{@base}.{name}", OperatorKind.Compute));
            return TensorValue.New(ValueJoin.Combined(arguments.All).Through(node), node);
        }

        return new DataValue(ValueJoin.Combined(arguments.All));
    }

    /// <summary>A method that an object has from a library's class.</summary>
    private Value LibraryMethod(InstanceValue instance, string name, CallArguments arguments, SyntaxNode node)
    {
        switch (name)
        {
            case "register_buffer" or "register_parameter" or "add_module" or "register_module" when arguments.At(0, "name") is ConstantValue { Text: { } attribute }:
                if (!ReferenceEquals(instance.Attributes, _constructing))
                {
                    Facts.Add(new StateFact(node, attribute, true));
                }

                Journal.Set(instance.Attributes.Cell(attribute), arguments.At(1, "tensor") ?? TensorValue.New(Content.Input, node));
                return ConstantValue.None;
            case "to" or "cuda" or "eval" or "train" or "half" or "float" or "requires_grad_":
                return instance;
            case "__setattr__" when arguments.Positional is [ConstantValue { Text: { } set }, var value]:
                Journal.Set(instance.Attributes.Cell(set), value);
                return ConstantValue.None;
            default:
                Facts.Add(new UseFact(node, $"{instance.Class.LibraryBases.FirstOrDefault() ?? "builtins.object"}.{name}", UseKind.Call));
                InvokeCallbacks(arguments, node);
                return new DataValue(Content.Combine(Content.Input, ValueJoin.Combined(arguments.All)));
        }
    }

    private Value ExternalObjectMethod(ExternalObjectValue made, string name, CallArguments arguments, SyntaxNode node)
    {
        Facts.Add(new UseFact(node, $"{made.Path}.{name}", UseKind.Call));
        if (LastingState.IsMutator(name) || (arguments.All.Any(HasTensor) && !made.Path.StartsWith("torch.nn.", StringComparison.Ordinal)))
        {
            Keep(node, made, arguments.All.FirstOrDefault(HasTensor) ?? arguments.All.FirstOrDefault() ?? DataValue.Unknown);
        }

        if (name is "__init__" or "__init_subclass__" or "__setattr__")
        {
            return ConstantValue.None;
        }

        if (name is "to" or "cuda" or "eval" or "train" or "half" or "float" or "__enter__" or "requires_grad_")
        {
            return made;
        }

        if (made.Path.StartsWith("torch.nn.", StringComparison.Ordinal) || name is "forward" or "__call__" || arguments.All.Any(HasTensor))
        {
            return InvokeExternalObject(new ExternalObjectValue($"{made.Path}.{name}", Content.Input, node), arguments, node);
        }

        InvokeCallbacks(arguments, node);
        return new DataValue(Content.Combine(made.Content, ValueJoin.Combined(arguments.All)));
    }

    private Value SequenceMethod(SequenceValue sequence, string name, CallArguments arguments, SyntaxNode node)
    {
        var first = arguments.Positional.IsEmpty ? DataValue.Unknown : arguments.Positional[0];
        switch (name)
        {
            case "append" or "add" or "appendleft":
                Keep(node, sequence, first);
                Journal.Set(sequence.Cell, new ElementList(sequence.Elements.Add(first), sequence.IsComplete));
                return ConstantValue.None;
            case "__setitem__" or "__iadd__":
                Keep(node, sequence, arguments.Positional.LastOrDefault() ?? first);
                return ConstantValue.None;
            case "extend" or "update" or "insert":
                Keep(node, sequence, first);
                var more = first is SequenceValue other ? other.Elements : [ElementOf(arguments.Positional.IsEmpty ? first : arguments.Positional[^1])];
                Journal.Set(sequence.Cell, new ElementList(sequence.Elements.AddRange(more), sequence.IsComplete && first is SequenceValue { IsComplete: true } && name != "insert"));
                return ConstantValue.None;
            case "pop" or "popleft":
                Keep(node, sequence, ElementOf(sequence));
                return ElementOf(sequence);
            case "send" or "__next__":
                Keep(node, sequence, first);
                return ElementOf(sequence);
            case "numel":
                return SizeValue.Count();
            case "index" or "count":
                return DataValue.Input;
            case "reverse" or "sort" or "remove" or "discard" or "rotate":
                Keep(node, sequence, first);
                return ConstantValue.None;
            case "clear":
                Keep(node, sequence, ConstantValue.None);
                Journal.Set(sequence.Cell, new ElementList([], true));
                return ConstantValue.None;
            case "copy":
                return new SequenceValue(new Paths.Cell(sequence.Cell.Value), true);
            default:
                return new DataValue(sequence.Content);
        }
    }

    private Value DictionaryMethod(DictionaryValue dictionary, string name, CallArguments arguments, SyntaxNode node)
    {
        var entries = dictionary.Entries;
        switch (name)
        {
            case "get" or "pop" or "setdefault":
                if (name != "get")
                {
                    Keep(node, dictionary, arguments.Positional is [_, var given] ? given : DataValue.Unknown);
                }

                var item = DictionaryItem(dictionary, arguments.Positional.IsEmpty ? DataValue.Unknown : arguments.Positional[0]);
                return arguments.Positional is [_, var fallback, ..] ? ValueJoin.Join(item, fallback)
                    : entries.Known.Count + entries.Others.Length == 0 ? ConstantValue.None : ValueJoin.Join(item, ConstantValue.None);
            case "__setitem__" when arguments.Positional is [var key, var stored]:
                Keep(node, dictionary, stored);
                Journal.Set(dictionary.Cell, key is ConstantValue known
                    ? entries with { Known = entries.Known.SetItem(known.ToString(), stored) }
                    : entries with { Others = entries.Others.Add(stored) });
                return ConstantValue.None;
            case "items" or "values" or "keys" when entries.Known.IsEmpty && entries.Others.IsEmpty:
                return SequenceValue.Of();
            case "values":
                return SequenceValue.AnyOf(ValueJoin.JoinAll(entries.Known.Values.Concat(entries.Others), DataValue.Unknown));
            case "items":
                return SequenceValue.AnyOf(SequenceValue.Of(
                    DataValue.Unknown, ValueJoin.JoinAll(entries.Known.Values.Concat(entries.Others), DataValue.Unknown)));
            case "keys":
                return SequenceValue.AnyOf(ElementOf(dictionary));
            case "update":
                Keep(node, dictionary, arguments.All.FirstOrDefault() ?? DataValue.Unknown);
                var added = arguments.Positional is [DictionaryValue other] ? other.Entries : EntryList.Empty;
                Journal.Set(dictionary.Cell, new EntryList(
                    entries.Known.SetItems(added.Known).SetItems(arguments.Keywords), entries.Others.AddRange(added.Others)));
                return ConstantValue.None;
            case "clear" or "popitem" or "move_to_end":
                Keep(node, dictionary, DataValue.Unknown);
                return SequenceValue.Of(DataValue.Unknown, ValueJoin.JoinAll(entries.Known.Values.Concat(entries.Others), DataValue.Unknown));
            case "copy":
                return DictionaryValue.Of(entries);
            default:
                return new DataValue(dictionary.Content);
        }
    }
}
