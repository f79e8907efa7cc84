using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>set and frozenset.</summary>
internal static class SetType
{
    public static void Define()
    {
        PySet.Type.Constructor = (_, a) => a.Count == 0 ? new PySet() : new PySet(Ops.Iterate(a[0]));
        PySet.FrozenType.Constructor = (_, a) => a.Count == 0 ? new PySet(true) : new PySet(Ops.Iterate(a[0]), true);
        PySet.Type.SealedReason = PySet.FrozenType.SealedReason = "subclasses of set are not supported";
        foreach (var type in new[] { PySet.Type, PySet.FrozenType })
        {
            type
                .Method("union", (in CallArguments a) => Fold(a, BinaryOperator.BitwiseOr))
                .Method("intersection", (in CallArguments a) => Fold(a, BinaryOperator.BitwiseAnd))
                .Method("difference", (in CallArguments a) => Fold(a, BinaryOperator.Subtract))
                .Method("symmetric_difference", (in CallArguments a) => Fold(a, BinaryOperator.BitwiseXor))
                .Method("issubset", "self, other, /", a => Self(a).Compare(CompareOperator.LessOrEqual, ToSet(a[1]))!)
                .Method("issuperset", "self, other, /", a => Self(a).Compare(CompareOperator.GreaterOrEqual, ToSet(a[1]))!)
                .Method("isdisjoint", "self, other, /", a => Py.Bool(!Ops.Iterate(a[1]).Any(Self(a).Contains)))
                .Method("copy", "self, /", a => new PySet(Self(a).Items, Self(a).IsFrozen))
                .Method("__len__", "self, /", a => Py.Int(Self(a).Count));
        }

        PySet.Type
            .Method("add", "self, item, /", a => Done(() => Self(a).Add(a[1])))
            .Method("discard", "self, item, /", a => Done(() => Self(a).Remove(a[1])))
            .Method("remove", "self, item, /", a => Self(a).Remove(a[1]) ? Py.None : throw Raise.KeyError(a[1]))
            .Method("clear", "self, /", a => Done(Self(a).Clear))
            .Method("update", "self, *others", a => Done(() =>
            {
                foreach (var item in ((PyTuple)a[1]).Items.SelectMany(Ops.Iterate))
                {
                    Self(a).Add(item);
                }
            }))
            .Method("pop", "self, /", a =>
            {
                var first = Self(a).Items.FirstOrDefault() ?? throw Raise.KeyError("pop from an empty set");
                Self(a).Remove(first);
                return first;
            });
    }

    private static PySet Self(BoundArguments a) => (PySet)a[0];

    private static PySet ToSet(object value) => value as PySet ?? new PySet(Ops.Iterate(value));

    private static PySet Fold(in CallArguments a, BinaryOperator op)
    {
        var result = (PySet)a[0];
        foreach (var other in a.Positional.Skip(1))
        {
            result = (PySet)result.Binary(op, ToSet(other), false)!;
        }

        return ReferenceEquals(result, a[0]) ? new PySet(result.Items, result.IsFrozen) : result;
    }

    private static PySingleton Done(Action action)
    {
        action();
        return Py.None;
    }
}
