using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;

namespace AutoTriton.Rewards.Verdicts;

/// <summary>One analysis of a context however many rewards ask for it; forgotten with the context.</summary>
internal static class SharedAnalysis
{
    private static readonly LegalityAnalyzer Default = new();

    private static readonly ConditionalWeakTable<RewardContext, ConcurrentDictionary<(LegalityAnalyzer Analyzer, LegalityLevel Level), LegalityResult>> Known = [];

    public static LegalityResult Of(RewardContext context, string candidate, LegalityLevel level, LegalityAnalyzer? analyzer, CancellationToken cancellationToken)
    {
        var results = Known.GetValue(context, _ => new());
        var key = (analyzer ?? Default, level);
        return results.TryGetValue(key, out var known)
            ? known
            : results.GetOrAdd(key, key.Item1.Analyze(candidate, context.Task.Contract, level, cancellationToken));
    }
}
