using System.Collections.Immutable;
using System.Text;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private Value Evaluate(Expression expression)
    {
        Step();
        if (_expressionDepth >= DeepestExpression)
        {
            throw new AnalysisBudgetException();
        }

        _expressionDepth++;
        try
        {
            return EvaluateCore(expression);
        }
        finally
        {
            _expressionDepth--;
        }
    }

    private Value EvaluateCore(Expression expression) => expression switch
    {
        NameExpression name => Name(name),
        ConstantExpression constant => Constant(constant),
        AttributeExpression attribute => Attribute(Evaluate(attribute.Value), attribute.Name, attribute),
        CallExpression call => EvaluateCall(call),
        SubscriptExpression subscript => Subscript(subscript, Evaluate(subscript.Value)),
        BinaryExpression binary => Binary(binary, Evaluate(binary.Left), binary.Operator, Evaluate(binary.Right)),
        UnaryExpression unary => Unary(unary, Evaluate(unary.Operand)),
        CompareExpression compare => Compare(compare),
        BooleanExpression boolean => Boolean(boolean),
        ConditionalExpression conditional => Conditional(conditional),
        TupleExpression tuple => Sequence(tuple.Elements),
        ListExpression list => Sequence(list.Elements),
        SetExpression set => Sequence(set.Elements),
        DictionaryExpression dictionary => Dictionary(dictionary),
        LambdaExpression lambda => new FunctionValue(lambda, Frame, Defaults(lambda.Parameters)),
        NamedExpression named => EvaluateNamed(named),
        FormattedStringExpression formatted => Formatted(formatted),
        ListComprehension comprehension => Comprehension(comprehension.Generators, () => Evaluate(comprehension.Element)),
        SetComprehension comprehension => Comprehension(comprehension.Generators, () => Evaluate(comprehension.Element)),
        GeneratorExpression comprehension => Generator(() => Comprehension(comprehension.Generators, () => Evaluate(comprehension.Element))),
        DictionaryComprehension comprehension => ComprehensionOfPairs(comprehension),
        StarredExpression starred => Consumed(Evaluate(starred.Value)),
        SliceExpression slice => Slice(slice),
        AwaitExpression wait => Consumed(Evaluate(wait.Value)),
        YieldExpression yield => Yield(yield.Value),
        YieldFromExpression yield => YieldFrom(yield.Value),
        _ => DataValue.Unknown,
    };

    private Value Name(NameExpression name)
    {
        if (Frame.Lookup(name.Name) is { } value)
        {
            return value;
        }

        if (name.Name == "__name__")
        {
            // It is imported, not run.
            return new ConstantValue("candidate");
        }

        if (LibraryPaths.IsBuiltin(name.Name))
        {
            if (name.Name.StartsWith("__", StringComparison.Ordinal))
            {
                Facts.Add(new UseFact(name, "builtins." + name.Name, UseKind.Read));
            }

            return new ExternalValue("builtins." + name.Name);
        }

        if (StarModules.Count > 0)
        {
            return new ExternalValue($"{StarModules[^1]}.{name.Name}");
        }

        return DataValue.Unknown;
    }

    private static Value Constant(ConstantExpression constant) => constant.ConstantKind switch
    {
        ConstantKind.None => ConstantValue.None,
        ConstantKind.Boolean or ConstantKind.Integer or ConstantKind.Float or ConstantKind.String => new ConstantValue(constant.Value),
        _ => DataValue.Constant,
    };

    private SequenceValue Sequence(ImmutableArray<Expression> elements)
    {
        var values = ImmutableArray.CreateBuilder<Value>(elements.Length);
        var isComplete = true;
        foreach (var element in elements)
        {
            var value = Evaluate(element);
            if (element is not StarredExpression)
            {
                values.Add(value);
            }
            else if (value is SequenceValue { IsComplete: true } sequence)
            {
                values.AddRange(sequence.Elements);
            }
            else
            {
                values.Add(ElementOf(value));
                isComplete = false;
            }
        }

        return new SequenceValue(new Cell(new ElementList(values.ToImmutable(), isComplete)), true);
    }

    private DictionaryValue Dictionary(DictionaryExpression dictionary)
    {
        var entries = EntryList.Empty;
        for (var index = 0; index < dictionary.Values.Length; index++)
        {
            var value = Evaluate(dictionary.Values[index]);
            if (dictionary.Keys[index] is not { } keyNode)
            {
                entries = value is DictionaryValue other
                    ? new EntryList(entries.Known.SetItems(other.Entries.Known), entries.Others.AddRange(other.Entries.Others))
                    : entries with { Others = entries.Others.Add(value) };
            }
            else if (Evaluate(keyNode) is ConstantValue key)
            {
                entries = entries with { Known = entries.Known.SetItem(key.ToString(), value) };
            }
            else
            {
                entries = entries with { Others = entries.Others.Add(value) };
            }
        }

        return DictionaryValue.Of(entries);
    }

    private Value EvaluateNamed(NamedExpression named)
    {
        var value = Evaluate(named.Value);
        Assign(named.Target, value);
        return value;
    }

    private Value Formatted(FormattedStringExpression formatted)
    {
        var text = new StringBuilder();
        var isKnown = true;
        var content = Content.Constant;
        foreach (var part in formatted.Values)
        {
            var value = part is FormattedValueExpression inner ? Evaluate(inner.Value) : Evaluate(part);
            content = Content.Combine(content, value.Content);
            isKnown &= value is ConstantValue && part is not FormattedValueExpression { FormatSpecification: not null };
            text.Append(value);
        }

        return isKnown ? new ConstantValue(text.ToString()) : new DataValue(content);
    }

    private DataValue Slice(SliceExpression slice)
    {
        var content = Content.Constant;
        foreach (var part in new[] { slice.Lower, slice.Upper, slice.Step })
        {
            if (part is not null)
            {
                content = Content.Combine(content, Evaluate(part).Content);
            }
        }

        return new DataValue(content);
    }

    private DataValue Yield(Expression? value)
    {
        Call.Yields.Add(value is null ? ConstantValue.None : Evaluate(value));
        return DataValue.Unknown;
    }

    private DataValue YieldFrom(Expression value)
    {
        Call.Yields.Add(ElementOf(Consumed(Evaluate(value))));
        return DataValue.Unknown;
    }

    private Value Conditional(ConditionalExpression conditional)
    {
        var truth = Evaluate(conditional.Test).Truth;
        if (truth.IsExact())
        {
            return Evaluate(truth == Truth.True ? conditional.Body : conditional.OrElse);
        }

        return Either(
            () => When(conditional.Test, true, conditional.Body),
            () => When(conditional.Test, false, conditional.OrElse),
            truth);
    }

    private Value When(Expression test, bool holds, Expression body)
    {
        Narrow(test, holds);
        return Evaluate(body);
    }

    /// <summary>Evaluates one or the other and joins; the way that is only taken behind a guard does not count.</summary>
    private Value Either(Func<Value> first, Func<Value> second, Truth truth)
    {
        Value? left = null;
        Value? right = null;
        Fork(
            () => Way(truth == Truth.TypicallyFalse, () => left = first()),
            () => Way(truth == Truth.TypicallyTrue, () => right = second()));
        return truth switch
        {
            Truth.TypicallyTrue when !IsKernel => left!,
            Truth.TypicallyFalse when !IsKernel => right!,
            _ => ValueJoin.Join(left!, right!),
        };
    }

    private Flow Way(bool isExcused, Action action)
    {
        if (isExcused && !IsKernel)
        {
            Journal.Set(_excused, true);
        }

        action();
        return Flow.Next;
    }

    private Value Boolean(BooleanExpression boolean)
    {
        var isAnd = boolean.Operator == BooleanOperator.And;
        var value = Evaluate(boolean.Values[0]);
        var truth = value.Truth;
        for (var index = 1; index < boolean.Values.Length; index++)
        {
            if (truth == TruthExtensions.Of(!isAnd))
            {
                return value;
            }

            var next = boolean.Values[index];
            if (truth.IsExact())
            {
                value = Evaluate(next);
                truth = value.Truth;
                continue;
            }

            var left = value;
            var right = (Value?)null;
            Fork(
                () => Way(false, () =>
                {
                    Narrow(boolean.Values[index - 1], isAnd);
                    right = Evaluate(next);
                }),
                () => Flow.Next);
            truth = isAnd ? truth.And(right!.Truth) : truth.Or(right!.Truth);
            value = left is TruthValue or ConstantValue { Constant: bool } || right is TruthValue or ConstantValue { Constant: bool }
                ? TruthValue.Of(truth, Content.Combine(left.Content, right!.Content))
                : ValueJoin.Join(left, right!);
        }

        return value;
    }

    private SequenceValue Comprehension(ImmutableArray<ComprehensionClause> clauses, Func<Value> element)
    {
        if (clauses is [{ Conditions.IsEmpty: true } only] && Consumed(Evaluate(only.Iterable)) is SequenceValue { IsComplete: true, Elements.Length: <= 8 } few)
        {
            return SequenceValue.Of([.. few.Elements.Select(value =>
            {
                Assign(only.Target, value);
                return element();
            })]);
        }

        Clauses(clauses);
        return SequenceValue.AnyOf(element());
    }

    private DictionaryValue ComprehensionOfPairs(DictionaryComprehension comprehension)
    {
        Clauses(comprehension.Generators);
        Evaluate(comprehension.Key);
        return DictionaryValue.Of(EntryList.Empty with { Others = [Evaluate(comprehension.Value)] });
    }

    private void Clauses(ImmutableArray<ComprehensionClause> clauses)
    {
        foreach (var clause in clauses)
        {
            Assign(clause.Target, ElementOf(Consumed(Evaluate(clause.Iterable))));
            foreach (var condition in clause.Conditions)
            {
                Evaluate(condition);
            }
        }
    }
}
