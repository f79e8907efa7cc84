using System.Collections.Immutable;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private Flow Define(FunctionDefinition function)
    {
        Value value = new FunctionValue(function, Frame, Defaults(function.Parameters));
        for (var index = function.Decorators.Length - 1; index >= 0; index--)
        {
            value = Decorate(function.Decorators[index], value);
        }

        Journal.Set(Frame.Cell(function.Name), value);
        return Flow.Next;
    }

    private Value Decorate(Expression decorator, Value value)
    {
        var applied = Evaluate(decorator);
        switch (applied)
        {
            case ExternalValue { Path: "builtins.staticmethod" } when value is FunctionValue function:
                return function.With(kind: MethodKind.Static);
            case ExternalValue { Path: "builtins.classmethod" } when value is FunctionValue function:
                return function.With(kind: MethodKind.Class);
            case ExternalValue { Path: "builtins.property" or "functools.cached_property" } when value is FunctionValue function:
                Facts.Add(new UseFact(decorator, ((ExternalValue)applied).Path, UseKind.Call));
                return function.With(kind: MethodKind.Property, isCached: ((ExternalValue)applied).Name == "cached_property");
            case MethodValue { Name: "setter" or "getter" or "deleter" }:
                return value;
            default:
                return Invoke(applied, CallArguments.Of(value), decorator);
        }
    }

    private ImmutableDictionary<string, Value> Defaults(ParameterList parameters)
    {
        var defaults = ImmutableDictionary<string, Value>.Empty;
        var all = parameters.PositionalOnly.AddRange(parameters.Positional);
        for (var index = 0; index < parameters.Defaults.Length; index++)
        {
            var value = Evaluate(parameters.Defaults[index]);
            var name = all[all.Length - parameters.Defaults.Length + index].Name;
            defaults = defaults.SetItem(name, _state.Names.Contains(name) && value is SequenceValue or DictionaryValue ? Loosened(value) : value);
            Outlives(value, $"the default of '{name}'");
        }

        for (var index = 0; index < parameters.KeywordOnly.Length; index++)
        {
            if (index < parameters.KeywordDefaults.Length && parameters.KeywordDefaults[index] is { } node)
            {
                var value = Evaluate(node);
                defaults = defaults.SetItem(parameters.KeywordOnly[index].Name, value);
                Outlives(value, $"the default of '{parameters.KeywordOnly[index].Name}'");
            }
        }

        return defaults;
    }

    private readonly Dictionary<Value, string> _lasting = new(ReferenceEqualityComparer.Instance);

    /// <summary>Remembers that a container outlives a call.</summary>
    private void Outlives(Value value, string name)
    {
        if (value is SequenceValue or DictionaryValue or ExternalObjectValue or InstanceValue or GeneratorValue)
        {
            _lasting.TryAdd(value, name);
        }

        NoteLasting(value, name, 0);
    }

    /// <summary>Lets what functions write to hold anything, as it may on a later call.</summary>
    private void Loosen(LastingState state)
    {

        Loosen(Module, state.Names);
        foreach (var (_, value) in Module.Items.ToList())
        {
            if (value is ClassValue @class)
            {
                Loosen(@class.Attributes, state.Attributes);
            }
        }
    }

    private LastingState _state = new();

    private void Loosen(Frame frame, HashSet<string> names)
    {
        foreach (var (name, value) in frame.Items.Where(item => names.Contains(item.Key)).ToList())
        {
            Journal.Set(frame.Cell(name), Loosened(value));
        }
    }

    private Value Loosened(Value value)
    {
        switch (value)
        {
            case SequenceValue sequence:
                Journal.Set(sequence.Cell, new ElementList(sequence.Elements.Add(DataValue.Unknown), false));
                return sequence;
            case DictionaryValue dictionary:
                Journal.Set(dictionary.Cell, new EntryList(
                    dictionary.Entries.Known.ToImmutableDictionary(entry => entry.Key, entry => ValueJoin.Join(entry.Value, DataValue.Unknown)),
                    dictionary.Entries.Others.Add(DataValue.Unknown)));
                return dictionary;
            case TensorValue or InstanceValue or KernelValue or ExternalObjectValue or FunctionValue { MethodKind: MethodKind.Property }:
                return value;
            default:
                return ValueJoin.Join(value, DataValue.Unknown);
        }
    }

    /// <summary>Remembers the containers that the module and its classes hold once it was imported.</summary>
    public void MarkLasting()
    {
        foreach (var (name, value) in Module.Items)
        {
            Outlives(value, name);
            for (var frame = (value as FunctionValue)?.Closure; frame is not null && frame != Module; frame = frame.Parent)
            {
                foreach (var (inner, held) in frame.Items)
                {
                    Outlives(held, inner);
                }
            }

            if (value is ClassValue @class)
            {
                foreach (var (attribute, held) in @class.Attributes.Items)
                {
                    Outlives(held, $"{name}.{attribute}");
                }
            }
        }
    }

    private Flow Define(ClassDefinition definition)
    {
        var bases = definition.Bases.Select(Evaluate).ToImmutableArray();
        foreach (var @base in bases.OfType<ExternalValue>())
        {
            Facts.Add(new UseFact(definition, @base.Path, UseKind.Base));
        }

        ClassValue? metaclass = null;
        foreach (var keyword in definition.Keywords)
        {
            if (Evaluate(keyword.Value) is ClassValue own && keyword.Name == "metaclass")
            {
                metaclass = own;
                Undecided(definition, "what its metaclass makes of this class");
            }
        }

        var attributes = new Frame(Frame) { IsClassBody = true };
        var scope = new CallScope(attributes, Journal.Mark, false);
        _calls.Push(scope);
        Execute(definition.Body);
        _calls.Pop();
        Value value = new ClassValue(definition, bases, attributes) { Metaclass = metaclass };
        foreach (var name in attributes.Items.ToList())
        {
            if (name.Value is FunctionValue function && function.Owner is null)
            {
                Journal.Set(attributes.Cell(name.Key), function.With(owner: (ClassValue)value));
            }
        }

        for (var index = definition.Decorators.Length - 1; index >= 0; index--)
        {
            value = Decorate(definition.Decorators[index], value);
        }

        Journal.Set(Frame.Cell(definition.Name), value);
        return Flow.Next;
    }

    private Frame? _constructing;

    /// <summary>Objects that the call that is followed made itself: what they hold ends with it.</summary>
    private readonly HashSet<Value> _fresh = new(ReferenceEqualityComparer.Instance);

    private bool _isOutermost = true;

    private Value Construct(ClassValue @class, CallArguments arguments, SyntaxNode node)
    {
        if (@class.Metaclass?.Find("__call__") is { Value: FunctionValue replaced })
        {
            return Invoke(replaced.With(receiver: @class), arguments, node) is var given and (TensorValue or InstanceValue) ? given : DataValue.Unknown;
        }

        var instance = new InstanceValue(@class, new Frame(null));
        var outer = _constructing;
        _constructing = instance.Attributes;
        if (@class.Find("__new__") is { Value: FunctionValue make } && Invoke(make, arguments.Prepend(@class), node) is { } made and not InstanceValue and not DataValue)
        {
            _constructing = outer;
            return made;
        }

        if (@class.Find("__init__") is { Value: FunctionValue initialize } found)
        {
            Invoke(initialize.With(receiver: instance, owner: found.Owner), arguments, node);
        }
        else
        {
            SetFields(instance, arguments);
        }

        _constructing = outer;
        if (!_isOutermost)
        {
            _fresh.Add(instance);
        }

        if (outer is null && ReferenceEquals(Frame, Module))
        {
            Outlives(instance, @class.Node.Name);
        }

        return instance;
    }

    /// <summary>What a data class or named tuple does: fields in the order of their annotations.</summary>
    private void SetFields(InstanceValue instance, CallArguments arguments)
    {
        var fields = instance.Class.Node.Body.OfType<AnnotatedAssignStatement>().Select(field => (field.Target as NameExpression)?.Name).OfType<string>().ToList();
        for (var index = 0; index < fields.Count; index++)
        {
            if (arguments.At(index, fields[index]) is { } value)
            {
                Journal.Set(instance.Attributes.Cell(fields[index]), value);
            }
        }

        if (instance.Class.LibraryBases.Any() && fields.Count == 0)
        {
            foreach (var (name, value) in arguments.Keywords)
            {
                Journal.Set(instance.Attributes.Cell(name), value);
            }
        }
    }
}
