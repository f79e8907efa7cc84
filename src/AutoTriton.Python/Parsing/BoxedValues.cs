using System.Numerics;

namespace AutoTriton.Python.Parsing;

/// <summary>Constants that many sources share, boxed once.</summary>
internal static class BoxedValues
{
    private const int Count = 1025;
    private static readonly object[] Integers = [.. Enumerable.Range(0, Count).Select(value => (object)new BigInteger(value))];

    public static readonly object True = true;
    public static readonly object False = false;

    /// <summary>A boxed <see cref="BigInteger"/>.</summary>
    public static object Integer(ulong value) => value < Count ? Integers[value] : new BigInteger(value);
}
