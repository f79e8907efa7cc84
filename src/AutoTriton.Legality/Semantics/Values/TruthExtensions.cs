namespace AutoTriton.Legality.Semantics.Values;

/// <summary>Logic on what is known of conditions.</summary>
internal static class TruthExtensions
{
    public static Truth Not(this Truth truth) => truth switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        Truth.TypicallyTrue => Truth.TypicallyFalse,
        Truth.TypicallyFalse => Truth.TypicallyTrue,
        _ => Truth.Unknown,
    };

    public static Truth And(this Truth left, Truth right)
    {
        if (left == Truth.False || right == Truth.False)
        {
            return Truth.False;
        }

        if (left == Truth.TypicallyFalse || right == Truth.TypicallyFalse)
        {
            return Truth.TypicallyFalse;
        }

        if (left == Truth.Unknown || right == Truth.Unknown)
        {
            return Truth.Unknown;
        }

        return left == Truth.True && right == Truth.True ? Truth.True : Truth.TypicallyTrue;
    }

    public static Truth Or(this Truth left, Truth right) => left.Not().And(right.Not()).Not();

    public static Truth Of(bool value) => value ? Truth.True : Truth.False;

    public static bool IsExact(this Truth truth) => truth is Truth.True or Truth.False;
}
