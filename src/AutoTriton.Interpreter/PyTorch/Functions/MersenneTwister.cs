namespace AutoTriton.Interpreter.PyTorch.Functions;

/// <summary>MT19937 (Matsumoto and Nishimura, 1998) with NumPy's legacy distributions: the numbers of <c>numpy.random.seed(s)</c> and what follows.</summary>
internal sealed class MersenneTwister
{
    private const int Length = 624;
    private const int Middle = 397;
    private readonly uint[] _state = new uint[Length];
    private int _place;
    private double? _spare;

    public MersenneTwister(uint seed) => Seed(seed);

    public void Seed(uint seed)
    {
        _state[0] = seed;
        for (var i = 1; i < Length; i++)
        {
            _state[i] = (1812433253u * (_state[i - 1] ^ (_state[i - 1] >> 30))) + (uint)i;
        }

        _place = Length;
        _spare = null;
    }

    /// <summary>32 random bits.</summary>
    public uint Next()
    {
        if (_place >= Length)
        {
            Turn();
        }

        var y = _state[_place++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9D2C5680u;
        y ^= (y << 15) & 0xEFC60000u;
        return y ^ (y >> 18);
    }

    /// <summary>A double in [0, 1) of 53 random bits.</summary>
    public double NextDouble()
    {
        var high = Next() >> 5;
        var low = Next() >> 6;
        return ((high * 67108864.0) + low) / 9007199254740992.0;
    }

    /// <summary>A standard normal number, by Marsaglia's polar method, which makes two at a time.</summary>
    public double NextGaussian()
    {
        if (_spare is { } spare)
        {
            _spare = null;
            return spare;
        }

        double x, y, square;
        do
        {
            x = (2 * NextDouble()) - 1;
            y = (2 * NextDouble()) - 1;
            square = (x * x) + (y * y);
        }
        while (square is >= 1 or 0);
        var factor = Math.Sqrt(-2 * Math.Log(square) / square);
        _spare = factor * x;
        return factor * y;
    }

    /// <summary>A whole number from 0 to a bound, by masking and rejecting.</summary>
    public ulong Upto(ulong bound)
    {
        if (bound == 0)
        {
            return 0;
        }

        var mask = ulong.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount(bound);
        ulong value;
        do
        {
            value = bound > uint.MaxValue ? ((ulong)Next() << 32) | Next() : Next();
            value &= mask;
        }
        while (value > bound);
        return value;
    }

    private void Turn()
    {
        for (var i = 0; i < Length; i++)
        {
            var y = (_state[i] & 0x80000000u) | (_state[(i + 1) % Length] & 0x7FFFFFFFu);
            _state[i] = _state[(i + Middle) % Length] ^ (y >> 1) ^ ((y & 1) != 0 ? 0x9908B0DFu : 0);
        }

        _place = 0;
    }
}
