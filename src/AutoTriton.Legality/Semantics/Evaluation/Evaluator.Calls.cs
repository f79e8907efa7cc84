using System.Collections.Immutable;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private Value EvaluateCall(CallExpression call)
    {
        var function = Evaluate(call.Function);
        return Invoke(function, Arguments(call), call);
    }

    private CallArguments Arguments(CallExpression call)
    {
        var positional = ImmutableArray.CreateBuilder<Value>(call.Arguments.Length);
        var keywords = ImmutableDictionary<string, Value>.Empty;
        Value? rest = null;
        foreach (var argument in call.Arguments)
        {
            var value = argument is StarredExpression ? Consumed(Evaluate(argument)) : Evaluate(argument);
            if (argument is not StarredExpression)
            {
                positional.Add(value);
            }
            else if (value is SequenceValue { IsComplete: true } sequence)
            {
                positional.AddRange(sequence.Elements);
            }
            else
            {
                rest = rest is null ? ElementOf(value) : ValueJoin.Join(rest, ElementOf(value));
            }
        }

        foreach (var keyword in call.Keywords)
        {
            var value = Evaluate(keyword.Value);
            if (keyword.Name is { } name)
            {
                keywords = keywords.SetItem(name, value);
            }
            else if (value is DictionaryValue dictionary)
            {
                keywords = keywords.SetItems(dictionary.Entries.Known);
                rest = dictionary.Entries.Others.Aggregate(rest, (joined, other) => joined is null ? other : ValueJoin.Join(joined, other));
            }
            else
            {
                rest ??= value;
            }
        }

        return new CallArguments(positional.ToImmutable(), keywords, rest);
    }

    private Value Invoke(Value function, CallArguments arguments, SyntaxNode? at)
    {
        Step();
        var node = at ?? Placeholder;
        if (function is not (FunctionValue or ClassValue or InstanceValue or PartialValue or UnionValue) && !(function is MethodValue { Name: "__next__" or "send" }))
        {
            arguments = Consumed(arguments);
        }

        switch (function)
        {
            case FunctionValue own:
                return InvokeFunction(own, arguments, node, own.Closure, isKernel: false);
            case KernelValue kernel:
                return InvokeKernel(kernel, arguments, node);
            case LaunchHandleValue launch:
                return Launch(launch, arguments, node);
            case ClassValue @class:
                return Construct(@class, arguments, node);
            case InstanceValue instance:
                return InvokeInstance(instance, arguments, node);
            case ExternalValue external:
                return InvokeExternal(external.Path, arguments, node);
            case ExternalObjectValue made:
                return InvokeExternalObject(made, arguments, node);
            case MethodValue method:
                return InvokeMethod(method, arguments, node);
            case PartialValue partial:
                return Invoke(partial.Function, partial.Arguments.Before(arguments), node);
            case SequenceValue { IsChain: true } chain:
                return InvokeChain(chain, arguments, node);
            case UnionValue union:
                return InvokeUnion(union, arguments, node);
            case TensorValue { IsOpaque: true }:
                InvokeCallbacks(arguments, node);
                return TensorValue.New(Content.Combine(ValueJoin.Combined(arguments.All), Content.Input), node);
            default:
                return InvokeUnknown(arguments, node, isState: false);
        }
    }

    private DataValue InvokeUnknown(CallArguments arguments, SyntaxNode node, bool isState)
    {
        Facts.Add(new UndecidedFact(node, "what this call does, as what it calls is not known") { TakesTensor = !IsKernel && (arguments.All.Any(HasTensor) || (IsUndefined(node) && arguments.All.Any(value => value is TensorValue))), IsState = isState });
        InvokeCallbacks(arguments, node);
        return new DataValue(Content.Combine(ValueJoin.Combined(arguments.All), Content.Unknown));
    }

    private static readonly SyntaxNode Placeholder = new PassStatement(default);

    private Value InvokeUnion(UnionValue union, CallArguments arguments, SyntaxNode node)
    {
        var callable = union.Alternatives.Where(part => part is not ConstantValue).ToImmutableArray();
        if (callable.IsEmpty)
        {
            return DataValue.Unknown;
        }

        var results = new List<Value>();
        Fork([.. callable.Select(part => (Func<Flow>)(() =>
        {
            results.Add(ReferenceEquals(part, DataValue.Unknown) ? InvokeUnknown(arguments, node, isState: true) : Invoke(part, arguments, node));
            return Flow.Next;
        }))]);
        return results.Aggregate(ValueJoin.Join);
    }

    private static readonly string[] CallOrder = ["__call__", "forward"];

    private Value InvokeInstance(InstanceValue instance, CallArguments arguments, SyntaxNode node)
    {
        foreach (var name in CallOrder)
        {
            // Python looks for __call__ in the class only.
            if (name == "forward" && instance.Attributes.TryGet(name) is { } own)
            {
                return Invoke(own, arguments, node);
            }

            if (instance.Class.Find(name) is { } found)
            {
                return Invoke(Bind(found.Value, instance, instance.Class, found.Owner, node), arguments, node);
            }
        }

        var @base = instance.Class.LibraryBases.FirstOrDefault();
        return InvokeExternalObject(new ExternalObjectValue(@base ?? "unknown", Content.Input, node), arguments, node);
    }

    private Value InvokeFunction(FunctionValue function, CallArguments arguments, SyntaxNode node, Frame closure, bool isKernel)
    {
        var isEntry = _isEntryCall;
        _isEntryCall = false;
        if (_calls.Count > DeepestCall || _calls.Count(call => ReferenceEquals(call.Frame.Function?.Node, function.Node)) >= 2)
        {
            return Recursion(arguments, node);
        }

        if (function.IsCached && arguments.All.Any(value => value is TensorValue))
        {
            Facts.Add(new StateFact(node, function.Name, true));
        }

        if (function.Receiver is { } receiver)
        {
            arguments = arguments.Prepend(receiver);
        }

        var frame = new Frame(closure) { Function = function, IsKernel = isKernel || IsKernel };
        BindParameters(frame, function, arguments, node);
        return !isEntry && !frame.IsKernel && IsGenerator(function) ? new GeneratorValue(() => Run(frame, function, false)) : Run(frame, function, isEntry);
    }

    private Value Run(Frame frame, FunctionValue function, bool isEntry)
    {
        var mark = Journal.Mark;
        var scope = new CallScope(frame, mark, isEntry);
        var loopDepth = _loopDepth;
        _calls.Push(scope);
        _loopDepth = 0;
        var flow = function.Node is FunctionDefinition definition ? Execute(definition.Body) : ReturnLambda((LambdaExpression)function.Node);
        if (flow == Flow.Next)
        {
            Return(function.Node, ConstantValue.None);
        }

        _calls.Pop();
        _loopDepth = loopDepth;
        return Finish(scope, mark);
    }

    private DataValue Recursion(CallArguments arguments, SyntaxNode node)
    {
        Facts.Add(new UndecidedFact(node, "what a recursive call returns") { IsRecursion = true });
        return new DataValue(Content.Combine(ValueJoin.Combined(arguments.All), Content.Unknown));
    }

    private Flow ReturnLambda(LambdaExpression lambda) => Return(lambda, Evaluate(lambda.Body));

    private Value Finish(CallScope scope, PathMark mark)
    {
        Journal.Rollback(mark);
        if (scope.Returns.Count == 0 && scope.Yields.Count > 0)
        {
            // A generator without an end: it runs as far as it is asked.
            return SequenceValue.AnyOf(scope.Yields.Aggregate(ValueJoin.Join));
        }

        if (scope.Returns.Count == 0)
        {
            _ended = true;
            return DataValue.Constant;
        }

        var paths = scope.Returns.ConvertAll(result => result.Path);
        var isGuarded = paths.Any(path => !path.IsExcused);
        Journal.Merge(mark, paths, scope.Frame.IsKernel);
        if (scope.Yields.Count > 0)
        {
            return SequenceValue.AnyOf(scope.Yields.Aggregate(ValueJoin.Join));
        }

        var returned = scope.Returns.Where(result => !isGuarded || !result.Path.IsExcused).Select(result => result.Value).Aggregate(ValueJoin.Join);
        return scope.Frame.Function is { IsCached: true } cached ? Remembered(returned, cached.Name) : returned;
    }

    private void BindParameters(Frame frame, FunctionValue function, CallArguments arguments, SyntaxNode node)
    {
        var parameters = function.Parameters;
        var positional = parameters.PositionalOnly.AddRange(parameters.Positional);
        for (var index = 0; index < positional.Length; index++)
        {
            var name = positional[index].Name;
            var value = arguments.At(index, name) ?? function.Defaults.GetValueOrDefault(name) ?? Missing(frame.IsKernel);
            Journal.Set(frame.Cell(name), frame.IsKernel ? Pointer(value) : value);
        }

        foreach (var parameter in parameters.KeywordOnly)
        {
            var value = arguments.Keywords.GetValueOrDefault(parameter.Name) ?? function.Defaults.GetValueOrDefault(parameter.Name)
                ?? arguments.Rest ?? Missing(frame.IsKernel);
            Journal.Set(frame.Cell(parameter.Name), value);
        }

        if (parameters.VariadicPositional is { } variadic)
        {
            var rest = arguments.Positional.Skip(positional.Length).ToArray();
            Journal.Set(frame.Cell(variadic.Name), arguments.Rest is null ? SequenceValue.Of(rest) : SequenceValue.AnyOf(rest.Aggregate(arguments.Rest, ValueJoin.Join)));
        }

        if (parameters.VariadicKeyword is { } named)
        {
            var names = positional.Concat(parameters.KeywordOnly).Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
            var known = arguments.Keywords.Where(entry => !names.Contains(entry.Key)).ToImmutableDictionary();
            Journal.Set(frame.Cell(named.Name), DictionaryValue.Of(new EntryList(known, arguments.Rest is null ? [] : [arguments.Rest])));
        }

        _ = node;
    }

    /// <summary>What a kernel takes a value for: where it may be a tensor, for that.</summary>
    private static Value Pointer(Value value) => value switch
    {
        UnionValue union => (Value?)union.Alternatives.OfType<TensorValue>().FirstOrDefault() ?? union,
        MethodValue { Receiver: TensorValue { IsOpaque: true } tensor } => tensor.Part(),
        _ => value,
    };

    /// <summary>A parameter that the call does not give: of a kernel a value that autotuning chooses.</summary>
    private static DataValue Missing(bool isKernel) => isKernel ? DataValue.Constant : DataValue.Unknown;

    /// <summary>Functions that are given away may be called.</summary>
    private void InvokeCallbacks(CallArguments arguments, SyntaxNode node)
    {
        foreach (var value in arguments.All)
        {
            if (value is ExternalValue given && arguments.All.Any(HasTensor) && TorchNames.IsOperator(given.Path))
            {
                Facts.Add(new OperatorFact(node, given.Path, OperatorKind.Compute));
            }
            else if (value is FunctionValue or PartialValue)
            {
                var unknown = SequenceValue.AnyOf(DataValue.Unknown);
                Fork(() =>
                {
                    Invoke(value, CallArguments.None with { Rest = ElementOf(unknown) }, node);
                    return Flow.Next;
                }, () => Flow.Next);
            }
        }
    }
}
