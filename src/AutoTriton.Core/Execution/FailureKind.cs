namespace AutoTriton.Core.Execution;

/// <summary>Why a candidate did not come further.</summary>
public enum FailureKind
{
    /// <summary>There is no candidate in the answer.</summary>
    NoCandidate,

    /// <summary>It is not Python.</summary>
    Syntax,

    /// <summary>It breaks a legality rule of the chosen level.</summary>
    Illegal,

    /// <summary>Triton refuses to compile a kernel.</summary>
    Compile,

    /// <summary>What the contract calls is not defined, or has another signature.</summary>
    Contract,

    /// <summary>It raised an error while running.</summary>
    Runtime,

    /// <summary>The sanitizer found an error that the outputs may not show: an access out of bounds, a read of memory never written.</summary>
    Sanitizer,

    /// <summary>No kernel was launched.</summary>
    NotLaunched,

    /// <summary>An output differs from the expected one.</summary>
    Mismatch,

    /// <summary>It ran past its time.</summary>
    Timeout,

    /// <summary>It asked for more memory or work than its limits allow.</summary>
    ResourceLimit,

    /// <summary>It uses something that this executor does not have. Nothing is known of its correctness, so it is not scored.</summary>
    NotSupported,

    /// <summary>It tried to reach what no candidate may reach.</summary>
    Forbidden,
}
