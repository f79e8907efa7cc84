namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>numbers.</summary>
internal static class NumbersModule
{
    public static StandardModule Make()
    {
        var module = new StandardModule("numbers");
        void Add(string name, Func<object, bool> test)
        {
            var type = PyClass.Native(name);
            type.Define("__instancecheck__", new PyBuiltin(name, (in CallArguments a) => Py.Bool(test(a[0]))));
            module.Define(name, type);
        }

        Add("Number", value => Py.IsReal(value) || value is System.Numerics.Complex);
        Add("Complex", value => Py.IsReal(value) || value is System.Numerics.Complex);
        Add("Real", Py.IsReal);
        Add("Rational", Py.IsInt);
        Add("Integral", Py.IsInt);
        return module;
    }
}
