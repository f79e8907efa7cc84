namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>Python's equality and hash as a .NET comparer.</summary>
internal sealed class KeyComparer : IEqualityComparer<object>
{
    public static readonly KeyComparer Instance = new();

    bool IEqualityComparer<object>.Equals(object? x, object? y) => Ops.KeyEquals(x!, y!);

    int IEqualityComparer<object>.GetHashCode(object obj) => Ops.KeyHash(obj);
}
