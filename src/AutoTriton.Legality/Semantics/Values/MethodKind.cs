namespace AutoTriton.Legality.Semantics.Values;

/// <summary>How a class offers a function.</summary>
internal enum MethodKind
{
    Instance,
    Static,
    Class,
    Property,
}
