namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>The types of plain values; their methods are in Host/Builtins.</summary>
internal static class ValueTypes
{
    public static readonly PyClass Int = PyClass.Native("int");
    public static readonly PyClass Bool = PyClass.Native("bool", Int);
    public static readonly PyClass Float = PyClass.Native("float");
    public static readonly PyClass Complex = PyClass.Native("complex");
    public static readonly PyClass Str = PyClass.Native("str");
}
