using AutoTriton.Core.Policies;

namespace AutoTriton.Training.Generation;

/// <summary>How tokens of one sequence are chosen.</summary>
/// <param name="Temperature">0 for greedy.</param>
/// <param name="TopK">0 for off.</param>
/// <param name="TopP">1 for off.</param>
internal readonly record struct SamplingSettings(float Temperature, int TopK, float TopP)
{
    /// <summary>Whether tokens must be sorted to choose one.</summary>
    public bool IsFiltered => Temperature > 0 && (TopK > 0 || TopP < 1);

    /// <summary>The settings of a request.</summary>
    /// <exception cref="ArgumentException">One is out of its range.</exception>
    public static SamplingSettings Of(GenerationRequest request)
    {
        var problems = new List<string>();
        if (request.Count < 1)
        {
            problems.Add($"Count is {request.Count}; ask for at least 1 completion.");
        }

        if (!(request.Temperature >= 0 && double.IsFinite(request.Temperature)))
        {
            problems.Add($"Temperature is {request.Temperature}; it must be at least 0, where 0 is greedy.");
        }

        if (!(request.TopP is > 0 and <= 1))
        {
            problems.Add($"TopP is {request.TopP}; it must be above 0 and at most 1, where 1 is off.");
        }

        if (request.TopK < 0)
        {
            problems.Add($"TopK is {request.TopK}; it must be at least 0, where 0 is off.");
        }

        if (request.MaxTokens is < 1)
        {
            problems.Add($"MaxTokens is {request.MaxTokens}; it must be at least 1, or null.");
        }

        return problems.Count > 0
            ? throw new ArgumentException(string.Join(" ", problems), nameof(request))
            : new SamplingSettings((float)request.Temperature, request.TopK, (float)request.TopP);
    }
}
