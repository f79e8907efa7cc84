using AutoTriton.Interpreter.Host.Evaluation;

namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>types.</summary>
internal static class TypesModule
{
    public static StandardModule Make()
    {
        var simple = PyClass.Native("SimpleNamespace");
        simple.Method("__init__", "self, /, **names", a =>
        {
            foreach (var (name, value) in ((PyDict)a[1]).Entries)
            {
                ((PyInstance)a[0]).SetOwnAttribute((string)name, value);
            }

            return Py.None;
        });
        simple.Method("__repr__", "self", a => ReprGuard.Within(a[0], "namespace(...)", () => ReprGuard.Join(
            "namespace(", ", ", ")", ((PyInstance)a[0]).Attributes.Select(pair => $"{pair.Key}={Ops.Repr(pair.Value)}"))));
        simple.Method("__eq__", "self, other", a => a[1] is PyInstance other && ReferenceEquals(other.Class, Ops.TypeOf(a[0]))
            ? Ops.Compare(AutoTriton.Python.Syntax.CompareOperator.Equal, PyDict.FromNames(((PyInstance)a[0]).Attributes), PyDict.FromNames(other.Attributes))
            : Py.NotImplemented);
        return new StandardModule("types")
            .Define("SimpleNamespace", simple)
            .Define("FunctionType", PyFunction.Type).Define("LambdaType", PyFunction.Type).Define("MethodType", PyBoundMethod.Type)
            .Define("BuiltinFunctionType", PyBuiltin.Type).Define("ModuleType", PyModule.Type).Define("GeneratorType", PyGenerator.Type)
            .Define("NoneType", Py.None.Class)
            .Lacks("MappingProxyType", "CodeType", "FrameType", "TracebackType", "new_class", "DynamicClassAttribute");
    }
}
