using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AutoTriton.Interpreter.Numerics.Random;

/// <summary>
/// The counter-based generator Philox 4x32 and 4x64 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as
/// easy as 1, 2, 3" (2011), with the number of rounds left to the caller as Triton leaves it.
/// </summary>
internal static unsafe class Philox
{
    private const uint KeyStepA = 0x9E3779B9;
    private const uint KeyStepB = 0xBB67AE85;
    private const uint FactorA = 0xD2511F53;
    private const uint FactorB = 0xCD9E8D57;
    private const ulong WideKeyStepA = 0x9E3779B97F4A7C15;
    private const ulong WideKeyStepB = 0xBB67AE8584CAA73B;
    private const ulong WideFactorA = 0xD2E7470EE14C6C93;
    private const ulong WideFactorB = 0xCA5A826395121157;

    /// <summary>Runs the rounds on each counter, in place: four blocks of 32 bits each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run32(uint* c0, uint* c1, uint* c2, uint* c3, nint count, ulong seed, int rounds)
    {
        nint i = 0;
        for (; i + Vector256<uint>.Count <= count; i += Vector256<uint>.Count)
        {
            var a = Vector256.Load(c0 + i);
            var b = Vector256.Load(c1 + i);
            var c = Vector256.Load(c2 + i);
            var d = Vector256.Load(c3 + i);
            var keyA = (uint)seed;
            var keyB = (uint)(seed >> 32);
            for (var round = 0; round < rounds; round++)
            {
                var (lowA, highA) = Multiply(a, FactorA);
                var (lowB, highB) = Multiply(c, FactorB);
                a = highB ^ b ^ Vector256.Create(keyA);
                c = highA ^ d ^ Vector256.Create(keyB);
                b = lowB;
                d = lowA;
                keyA += KeyStepA;
                keyB += KeyStepB;
            }

            a.Store(c0 + i);
            b.Store(c1 + i);
            c.Store(c2 + i);
            d.Store(c3 + i);
        }

        for (; i < count; i++)
        {
            Run32(ref c0[i], ref c1[i], ref c2[i], ref c3[i], seed, rounds);
        }
    }

    /// <summary>Runs the rounds on each counter, in place: four blocks of 64 bits each.</summary>
    public static void Run64(ulong* c0, ulong* c1, ulong* c2, ulong* c3, nint count, ulong seed, int rounds)
    {
        for (nint i = 0; i < count; i++)
        {
            var (a, b, c, d) = (c0[i], c1[i], c2[i], c3[i]);
            var keyA = seed;
            var keyB = 0UL;
            for (var round = 0; round < rounds; round++)
            {
                var highA = Math.BigMul(a, WideFactorA, out var lowA);
                var highB = Math.BigMul(c, WideFactorB, out var lowB);
                (a, b, c, d) = (highB ^ b ^ keyA, lowB, highA ^ d ^ keyB, lowA);
                keyA += WideKeyStepA;
                keyB += WideKeyStepB;
            }

            (c0[i], c1[i], c2[i], c3[i]) = (a, b, c, d);
        }
    }

    private static void Run32(ref uint c0, ref uint c1, ref uint c2, ref uint c3, ulong seed, int rounds)
    {
        var keyA = (uint)seed;
        var keyB = (uint)(seed >> 32);
        for (var round = 0; round < rounds; round++)
        {
            var productA = (ulong)c0 * FactorA;
            var productB = (ulong)c2 * FactorB;
            (c0, c1, c2, c3) = ((uint)(productB >> 32) ^ c1 ^ keyA, (uint)productB, (uint)(productA >> 32) ^ c3 ^ keyB, (uint)productA);
            keyA += KeyStepA;
            keyB += KeyStepB;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<uint> Low, Vector256<uint> High) Multiply(Vector256<uint> value, uint factor)
    {
        if (Avx2.IsSupported)
        {
            var factors = Vector256.Create(factor);
            var even = Avx2.Multiply(value, factors);
            var odd = Avx2.Multiply((value.AsUInt64() >> 32).AsUInt32(), factors);
            var high = Avx2.Blend((even >> 32).AsUInt32(), odd.AsUInt32(), 0b10101010);
            return (value * factors, high);
        }

        var (lower, upper) = Vector256.Widen(value);
        var wide = Vector256.Create((ulong)factor);
        return (value * Vector256.Create(factor), Vector256.Narrow((lower * wide) >> 32, (upper * wide) >> 32));
    }
}
