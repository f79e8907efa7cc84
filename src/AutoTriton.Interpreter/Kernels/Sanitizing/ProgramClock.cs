using System.Collections.Immutable;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>
/// What a program knows of the order of accesses. Its life is cut into segments: a new one begins wherever its threads wait for each
/// other and after each release. What another program did in a segment lies before this one's accesses when an acquire told so.
/// </summary>
/// <remarks>Vector clocks after FastTrack (Flanagan and Freund, 2009), sparse, and for programs instead of threads; within a program the segment since the last barrier takes the place of a thread's clock.</remarks>
internal sealed class ProgramClock
{
    private ImmutableDictionary<int, int> _known = ImmutableDictionary<int, int>.Empty;
    private ImmutableDictionary<int, int>? _acquired;
    private int _lastToken;
    private int _lastSegment;

    /// <summary>The program's number among all programs of all launches.</summary>
    public int Token { get; private set; }

    /// <summary>The current segment, counted from 1.</summary>
    public int Segment { get; private set; }

    /// <summary>The first segment whose stores are not known to have reached all threads of the program.</summary>
    public int OpenStores { get; private set; }

    /// <summary>The first segment whose loads are not known to be over in all threads of the program.</summary>
    public int OpenLoads { get; private set; }

    public long Stamp => ((long)Token << 32) | (uint)Segment;

    public void Start(int token)
    {
        Token = token;
        Segment = OpenStores = OpenLoads = 1;
        _known = ImmutableDictionary<int, int>.Empty;
        _acquired = null;
        _lastToken = 0;
    }

    /// <summary>All threads of the program wait for each other.</summary>
    public void Barrier() => OpenStores = OpenLoads = ++Segment;

    /// <summary>An operation needed the elements of all lanes: what was loaded for it is loaded.</summary>
    public void CrossLanes() => OpenLoads = ++Segment;

    /// <summary>Whether a mark of another program lies before what this program does now.</summary>
    public bool IsBefore(long stamp)
    {
        var token = (int)(stamp >> 32);
        if (token != _lastToken)
        {
            _lastToken = token;
            _lastSegment = _known.GetValueOrDefault(token);
        }

        return (int)stamp <= _lastSegment;
    }

    /// <summary>Learns what was released.</summary>
    public void Acquire(ImmutableDictionary<int, int> released)
    {
        if (!ReferenceEquals(released, _acquired))
        {
            _known = Join(_known, released);
            _acquired = released;
            _lastToken = 0;
        }
    }

    /// <summary>Makes what the program did and knows visible to who acquires.</summary>
    /// <param name="former">What was released there before.</param>
    public ImmutableDictionary<int, int> Release(ImmutableDictionary<int, int> former) => Join(_known, former).SetItem(Token, Segment);

    /// <summary>Begins the segment after a release.</summary>
    public void Released() => Segment++;

    private static ImmutableDictionary<int, int> Join(ImmutableDictionary<int, int> left, ImmutableDictionary<int, int> right)
    {
        if (ReferenceEquals(left, right) || right.IsEmpty)
        {
            return left;
        }

        if (left.IsEmpty)
        {
            return right;
        }

        var (large, small) = left.Count >= right.Count ? (left, right) : (right, left);
        foreach (var (token, segment) in small)
        {
            if (large.GetValueOrDefault(token) < segment)
            {
                large = large.SetItem(token, segment);
            }
        }

        return large;
    }
}
