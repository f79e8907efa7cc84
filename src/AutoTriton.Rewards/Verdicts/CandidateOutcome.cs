namespace AutoTriton.Rewards.Verdicts;

/// <summary>What became of a candidate, from least to most: what every reward starts from.</summary>
public enum CandidateOutcome
{
    /// <summary>Nothing is known: the machinery failed, or the executor lacks something that the candidate uses. Not scored.</summary>
    Unknown,

    /// <summary>The answer holds no candidate.</summary>
    NoCandidate,

    /// <summary>It is not Python.</summary>
    NotPython,

    /// <summary>It breaks a rule of the level, or what was seen while it ran contradicts the level.</summary>
    Illegal,

    /// <summary>A kernel does not compile, or what the contract calls is not there.</summary>
    NotCompiled,

    /// <summary>It did not run to its end on every input set: an error, a bad access, too slow, too large.</summary>
    Failed,

    /// <summary>It ran, and an output differs.</summary>
    Mismatched,

    /// <summary>It is legal and every output matches.</summary>
    Correct,
}
