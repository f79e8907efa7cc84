namespace AutoTriton.Interpreter.Numerics.Storage;

/// <summary>A floating point format of at most 16 bits: sign, exponent, mantissa.</summary>
internal interface IMiniFloat
{
    /// <summary>Bits of the whole format: 8 or 16.</summary>
    static abstract int Bits { get; }

    /// <summary>Bits of the mantissa without the leading one.</summary>
    static abstract int MantissaBits { get; }

    /// <summary>What is subtracted from the exponent field.</summary>
    static abstract int Bias { get; }

    /// <summary>The pattern, without sign, that values too large become: infinity, or the largest finite value where conversion saturates.</summary>
    static abstract uint OverflowCode { get; }

    /// <summary>The pattern, without sign, of a NaN made by conversion.</summary>
    static abstract uint NaNCode { get; }

    /// <summary>The lowest pattern, without sign, that is a NaN; above every pattern where there is none.</summary>
    static abstract uint FirstNaNCode { get; }

    /// <summary>The pattern, without sign, that is infinity; above every pattern where there is none.</summary>
    static abstract uint InfinityCode { get; }

    /// <summary>Whether 0x80 is the one NaN, as in the formats without negative zero.</summary>
    static abstract bool NegativeZeroIsNaN { get; }

    /// <summary>Whether values halfway between two neighbours go away from zero and not to the even one.</summary>
    static abstract bool TiesAway { get; }
}
