namespace AutoTriton.Interpreter.Numerics.Storage;

/// <summary>IEEE 754 binary16.</summary>
internal readonly struct Float16Format : IMiniFloat
{
    public static int Bits => 16;

    public static int MantissaBits => 10;

    public static int Bias => 15;

    public static uint OverflowCode => 0x7C00;

    public static uint NaNCode => 0x7E00;

    public static uint FirstNaNCode => 0x7C01;

    public static uint InfinityCode => 0x7C00;

    public static bool NegativeZeroIsNaN => false;

    public static bool TiesAway => false;
}

/// <summary>fp8e4nv: conversion saturates at 448, as <c>cvt.rn.satfinite.e4m3x2</c> does.</summary>
internal readonly struct Float8E4M3Format : IMiniFloat
{
    public static int Bits => 8;

    public static int MantissaBits => 3;

    public static int Bias => 7;

    public static uint OverflowCode => 0x7E;

    public static uint NaNCode => 0x7F;

    public static uint FirstNaNCode => 0x7F;

    public static uint InfinityCode => 0x100;

    public static bool NegativeZeroIsNaN => false;

    public static bool TiesAway => false;
}

/// <summary>fp8e5: conversion saturates at 57,344, as <c>cvt.rn.satfinite.e5m2x2</c> does.</summary>
internal readonly struct Float8E5M2Format : IMiniFloat
{
    public static int Bits => 8;

    public static int MantissaBits => 2;

    public static int Bias => 15;

    public static uint OverflowCode => 0x7B;

    public static uint NaNCode => 0x7F;

    public static uint FirstNaNCode => 0x7D;

    public static uint InfinityCode => 0x7C;

    public static bool NegativeZeroIsNaN => false;

    public static bool TiesAway => false;
}

/// <summary>fp8e4b15: every pattern is finite, at most 1.875; NaN becomes the largest.</summary>
internal readonly struct Float8E4B15Format : IMiniFloat
{
    public static int Bits => 8;

    public static int MantissaBits => 3;

    public static int Bias => 15;

    public static uint OverflowCode => 0x7F;

    public static uint NaNCode => 0x7F;

    public static uint FirstNaNCode => 0x100;

    public static uint InfinityCode => 0x100;

    public static bool NegativeZeroIsNaN => false;

    public static bool TiesAway => true;
}

/// <summary>fp8e4b8: conversion saturates at 240.</summary>
internal readonly struct Float8E4B8Format : IMiniFloat
{
    public static int Bits => 8;

    public static int MantissaBits => 3;

    public static int Bias => 8;

    public static uint OverflowCode => 0x7F;

    public static uint NaNCode => 0x80;

    public static uint FirstNaNCode => 0x100;

    public static uint InfinityCode => 0x100;

    public static bool NegativeZeroIsNaN => true;

    public static bool TiesAway => false;
}

/// <summary>fp8e5b16: conversion saturates at 57,344.</summary>
internal readonly struct Float8E5B16Format : IMiniFloat
{
    public static int Bits => 8;

    public static int MantissaBits => 2;

    public static int Bias => 16;

    public static uint OverflowCode => 0x7F;

    public static uint NaNCode => 0x80;

    public static uint FirstNaNCode => 0x100;

    public static uint InfinityCode => 0x100;

    public static bool NegativeZeroIsNaN => true;

    public static bool TiesAway => false;
}
