namespace AutoTriton.Interpreter.Host.Evaluation;

/// <summary>Anything with keys.</summary>
internal static class Mappings
{
    public static IEnumerable<object> Keys(object mapping) => mapping is PyDict dict
        ? dict.Keys
        : Ops.TryGetAttribute(mapping, "keys", out var keys)
            ? Ops.Iterate(Ops.Call(keys))
            : throw Raise.TypeError($"'{Ops.TypeName(mapping)}' object is not a mapping");
}
