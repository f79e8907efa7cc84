using System.Collections.Immutable;
using System.Globalization;
using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Composition;

/// <summary>The one place where weighted parts become a value with its arithmetic as the sentence.</summary>
internal static class WeightedSum
{
    public static RewardScore Of(string name, ImmutableArray<RewardScore> terms, RewardRange? cap, bool termsAreOptional)
    {
        double sum = 0;
        var scored = 0;
        foreach (var term in terms)
        {
            if (term.Contribution is { } contribution)
            {
                sum += contribution;
                scored++;
            }
            else if (!termsAreOptional)
            {
                return RewardScore.NotScored(name, $"'{term.Name}' is not scored: {term.Reason}") with { Parts = terms, Cap = cap };
            }
        }

        if (scored == 0)
        {
            return RewardScore.NotScored(name, "None of its parts is scored.") with { Parts = terms, Cap = cap };
        }

        if (!double.IsFinite(sum))
        {
            return RewardScore.NotScored(name, "The sum of its parts is no finite number.") with { Parts = terms, Cap = cap };
        }

        var value = cap?.Clamp(sum) ?? sum;
        var sentence = string.Join(" + ", terms.Select(Show)) + (value == sum ? "" : FormattableString.Invariant($", capped to {value:0.###}"));
        return new RewardScore(name, value, sentence) { Parts = terms, Cap = cap, Raw = value == sum ? null : sum };
    }

    private static string Show(RewardScore term) => FormattableString.Invariant(
        $"{term.Weight:0.###} x {term.Name} ({term.Value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "not scored"})");
}
