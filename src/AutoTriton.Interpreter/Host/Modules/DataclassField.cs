namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>A field of a dataclass.</summary>
internal sealed class DataclassField(string? name, object? @default, object? factory, bool isInit, bool isShown, bool isCompared) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("Field")
        .Property("name", self => ((DataclassField)self).Name ?? "")
        .Property("default", self => ((DataclassField)self).Default ?? Py.None);

    public string? Name { get; } = name;

    public object? Default { get; } = @default;

    public object? Factory { get; } = factory;

    public bool IsInit { get; } = isInit;

    public bool IsShown { get; } = isShown;

    public bool IsCompared { get; } = isCompared;

    public override PyClass Class => Type;

    public DataclassField Named(string name) => new(name, Default, Factory, IsInit, IsShown, IsCompared);
}
