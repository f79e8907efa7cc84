using AutoTriton.Data.Randomness;

namespace AutoTriton.Data.Compositions;

/// <summary>Makes compositions at random: the same seed and mix give the same stream.</summary>
/// <remarks>Ranges of values are followed along the chain, so that most compositions are finite and well conditioned; admission decides.</remarks>
public sealed class CompositionGenerator
{
    private readonly SeededRandom _random;
    private readonly CompositionMix _mix;

    /// <summary>Makes a generator.</summary>
    /// <param name="seed">The seed; every value is good.</param>
    /// <param name="mix">What share of each kind to make, or null for the default.</param>
    /// <exception cref="ArgumentException">The mix is not usable; the message holds every reason.</exception>
    public CompositionGenerator(long seed, CompositionMix? mix = null)
    {
        _random = new SeededRandom(seed);
        _mix = mix ?? CompositionMix.Default;
        var problems = string.Join(" ", _mix.Validate());
        if (problems.Length > 0)
        {
            throw new ArgumentException(problems, nameof(mix));
        }
    }

    /// <summary>Makes the next composition.</summary>
    /// <returns>The composition.</returns>
    public Composition Next()
    {
        var draft = new CompositionDraft(_random, _mix);
        draft.Fill();
        return new Composition(draft.Steps, draft.Operands)
        {
            Rows = _random.NextInclusive(_mix.Rows.Minimum, _mix.Rows.Maximum),
            Columns = _random.NextInclusive(_mix.Columns.Minimum, _mix.Columns.Maximum),
            Inner = draft.HasMatMul ? _random.NextInclusive(_mix.Inner.Minimum, _mix.Inner.Maximum) : 0,
            DType = draft.IsHalf ? "float16" : "float32",
            IsModule = _random.NextChance(_mix.ModuleShare),
        };
    }
}
