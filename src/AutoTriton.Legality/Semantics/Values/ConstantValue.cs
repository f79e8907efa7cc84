using System.Globalization;
using System.Numerics;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A known constant: null for None, else <see cref="bool"/>, <see cref="BigInteger"/>, <see cref="double"/> or <see cref="string"/>.</summary>
internal sealed class ConstantValue(object? constant) : Value
{
    public static ConstantValue None { get; } = new(null);

    public static ConstantValue True { get; } = new(true);

    public static ConstantValue False { get; } = new(false);

    public object? Constant { get; } = constant;

    public bool IsNone => Constant is null;

    public string? Text => Constant as string;

    /// <summary>Its value where it is a number.</summary>
    public double? Number => Constant switch
    {
        bool value => value ? 1 : 0,
        BigInteger value => (double)value,
        double value => value,
        _ => null,
    };

    public override Truth Truth => TruthExtensions.Of(Constant switch
    {
        null => false,
        string text => text.Length > 0,
        _ => Number is null or not 0,
    });

    public static Value OfNumber(double value, bool isInteger) =>
        isInteger && Math.Abs(value) < 1e15 ? new ConstantValue(new BigInteger(value)) : new ConstantValue(value);

    public override string ToString() => Convert.ToString(Constant, CultureInfo.InvariantCulture) ?? "None";
}
