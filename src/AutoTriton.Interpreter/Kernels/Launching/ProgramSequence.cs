using System.Numerics;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>The programs of a grid in the order in which they start.</summary>
internal sealed class ProgramSequence
{
    private readonly LaunchGrid _grid;
    private readonly ProgramOrder _order;
    private readonly long _factor = 1;
    private readonly long _shift;

    public ProgramSequence(LaunchGrid grid, LaunchOptions options)
    {
        _grid = grid;
        _order = options.Order;
        if (_order == ProgramOrder.Seeded && grid.Count > 1)
        {
            var random = new Random(options.Seed);
            _shift = random.NextInt64(grid.Count);
            do
            {
                _factor = random.NextInt64(1, grid.Count);
            }
            while (BigInteger.GreatestCommonDivisor(_factor, grid.Count) != 1);
        }
    }

    public (int X, int Y, int Z) this[long index]
    {
        get
        {
            var program = _order switch
            {
                ProgramOrder.Reverse => _grid.Count - 1 - index,
                ProgramOrder.Seeded => (long)((((Int128)index * _factor) + _shift) % _grid.Count),
                _ => index,
            };
            var plane = (long)_grid.X * _grid.Y;
            return ((int)(program % _grid.X), (int)(program / _grid.X % _grid.Y), (int)(program / plane));
        }
    }
}
