using AutoTriton.Interpreter.Numerics.Random;

namespace AutoTriton.Interpreter.Tests.Numerics.Random;

public sealed unsafe class PhiloxTests
{
    /// <summary>The known answers published with the generator (Random123, philox4x32-10).</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0ul, "6627E8D5 E169C58D BC57AC4C 9B00DBD8")]
    [InlineData(0xFFFFFFFFu, 0xFFFFFFFFu, 0xFFFFFFFFu, 0xFFFFFFFFu, ulong.MaxValue, "408F276D 41C83B0E A20BC7C6 6D5451FD")]
    [InlineData(0x243F6A88u, 0x85A308D3u, 0x13198A2Eu, 0x03707344u, 0x299F31D0A4093822ul, "D16CFE09 94FDCCEB 5001E420 24126EA1")]
    public void Ten_rounds_of_32_bits_give_the_published_answers(uint c0, uint c1, uint c2, uint c3, ulong key, string expected)
    {
        foreach (var count in new[] { 1, 8, 11 })
        {
            uint[][] blocks = [[.. Enumerable.Repeat(c0, count)], [.. Enumerable.Repeat(c1, count)], [.. Enumerable.Repeat(c2, count)], [.. Enumerable.Repeat(c3, count)]];
            fixed (uint* a = blocks[0], b = blocks[1], c = blocks[2], d = blocks[3])
            {
                Philox.Run32(a, b, c, d, count, key, 10);
            }

            for (var i = 0; i < count; i++)
            {
                Assert.Equal(expected, string.Join(' ', blocks.Select(block => block[i].ToString("X8", null))));
            }
        }
    }

    /// <summary>The known answers published with the generator (Random123, philox4x64-10).</summary>
    [Theory]
    [InlineData(0ul, 0ul, "16554D9ECA36314C DB20FE9D672D0FDC D7E772CEE186176B 7E68B68AEC7BA23B")]
    public void Ten_rounds_of_64_bits_give_the_published_answers(ulong counter, ulong key, string expected)
    {
        ulong[] values = [counter, counter, counter, counter];
        fixed (ulong* v = values)
        {
            Philox.Run64(v, v + 1, v + 2, v + 3, 1, key, 10);
        }

        Assert.Equal(expected, string.Join(' ', values.Select(value => value.ToString("X16", null))));
    }

    [Fact]
    public void Vector_lanes_equal_single_counters()
    {
        var random = new System.Random(1);
        foreach (var rounds in new[] { 1, 6, 10 })
        {
            var together = Enumerable.Range(0, 4).Select(_ => Enumerable.Range(0, 19).Select(_ => (uint)random.NextInt64(1L << 32)).ToArray()).ToArray();
            var apart = together.Select(block => block.ToArray()).ToArray();
            fixed (uint* a = together[0], b = together[1], c = together[2], d = together[3])
            {
                Philox.Run32(a, b, c, d, 19, 0x123456789ABCDEF0, rounds);
            }

            fixed (uint* a = apart[0], b = apart[1], c = apart[2], d = apart[3])
            {
                for (var i = 0; i < 19; i++)
                {
                    Philox.Run32(a + i, b + i, c + i, d + i, 1, 0x123456789ABCDEF0, rounds);
                }
            }

            Assert.Equal(apart, together);
        }
    }

    [Fact]
    public void Uniform_floats_lie_in_their_range_and_fold_negative_integers()
    {
        int[] source = [0, 1, -1, int.MaxValue, int.MinValue, 12345, -12346, 1 << 30, -7];
        var result = new float[source.Length];
        fixed (int* s = source)
        fixed (float* d = result)
        {
            UniformAndNormal.FromInt32(s, d, source.Length);
        }

        for (var i = 0; i < source.Length; i++)
        {
            var folded = source[i] < 0 ? -source[i] - 1 : source[i];
            Assert.Equal(folded * 4.6566127342e-10f, result[i]);
            Assert.InRange(result[i], 0, 0.99999999);
        }
    }

    [Fact]
    public void Normal_floats_have_mean_0_and_variance_1()
    {
        const int Count = 1 << 16;
        var counters = Enumerable.Range(0, 4).Select(i => new uint[Count]).ToArray();
        for (var i = 0; i < Count; i++)
        {
            counters[0][i] = (uint)i;
        }

        var (u1, u2, n1, n2) = (new float[Count], new float[Count], new float[Count], new float[Count]);
        fixed (uint* a = counters[0], b = counters[1], c = counters[2], d = counters[3])
        fixed (float* x = u1, y = u2, p = n1, q = n2)
        {
            Philox.Run32(a, b, c, d, Count, 42, 10);
            UniformAndNormal.FromInt32((int*)a, x, Count);
            UniformAndNormal.FromInt32((int*)b, y, Count);
            UniformAndNormal.ToNormal(x, y, p, q, Count);
        }

        foreach (var normal in new[] { n1, n2 })
        {
            var mean = normal.Average();
            Assert.Equal(0, mean, 0.02);
            Assert.Equal(1, normal.Average(value => (value - mean) * (value - mean)), 0.03);
        }

        Assert.Equal(0.5, u1.Average(), 0.01);
    }
}
