using AutoTriton.Core.Execution;

namespace AutoTriton.Evaluation.Answers;

/// <summary>A few words for each kind of failure.</summary>
internal static class FailureWords
{
    public static string Of(FailureKind kind) => kind switch
    {
        FailureKind.NoCandidate => "no candidate",
        FailureKind.Syntax => "not Python",
        FailureKind.Illegal => "not legal",
        FailureKind.Compile => "does not compile",
        FailureKind.Contract => "breaks the contract",
        FailureKind.Runtime => "raises an error",
        FailureKind.Sanitizer => "sanitizer",
        FailureKind.NotLaunched => "no launch",
        FailureKind.Mismatch => "wrong output",
        FailureKind.Timeout => "too slow",
        FailureKind.ResourceLimit => "over its limits",
        FailureKind.NotSupported => "not supported",
        FailureKind.Forbidden => "forbidden",
        _ => kind.ToString(),
    };
}
