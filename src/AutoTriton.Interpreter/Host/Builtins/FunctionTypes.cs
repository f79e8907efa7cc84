namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>property, staticmethod and classmethod, and what cannot be derived from.</summary>
internal static class FunctionTypes
{
    public static void Define()
    {
        PyProperty.Type.Constructor = (_, a) => new PyProperty(a[0], a.Count > 1 && !Py.IsNone(a[1]) ? a[1] : null);
        PyStaticMethod.Type.Constructor = (_, a) => new PyStaticMethod(a[0]);
        PyClassMethod.Type.Constructor = (_, a) => new PyClassMethod(a[0]);
        foreach (var type in new[]
        {
            PyProperty.Type, PyStaticMethod.Type, PyClassMethod.Type, PyFunction.Type, PyBuiltin.Type, PyBoundMethod.Type, PyModule.Type,
            PySlice.Type, PySuper.Type, PyClass.TypeType, ValueTypes.Str,
        })
        {
            type.SealedReason = $"subclasses of {type.Name} are not supported";
        }

        foreach (var type in new[] { PyFunction.Type, PyBuiltin.Type, PyBoundMethod.Type, PyModule.Type })
        {
            type.Constructor = (self, _) => throw Raise.TypeError($"cannot create '{self.Name}' instances");
        }
    }
}
