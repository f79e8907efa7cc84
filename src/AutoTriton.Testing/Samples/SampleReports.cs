using AutoTriton.Core.Execution;

namespace AutoTriton.Testing.Samples;

/// <summary>Ready-made reports.</summary>
public static class SampleReports
{
    /// <summary>A report of a candidate whose every output matches.</summary>
    /// <returns>The report.</returns>
    public static ExecutionReport Matched() => new()
    {
        Stage = ExecutionStage.Matched,
        Executor = "fake",
        Duration = TimeSpan.FromMilliseconds(3),
        Evidence = new ExecutionEvidence
        {
            Launches = [new LaunchEvidence("add_relu_kernel", 1, 19) { BytesLoaded = 38_184, BytesStored = 19_092, DistinctBytesLoaded = 38_184, DistinctBytesStored = 19_092, Grid = (19, 1, 1), Operations = [new OperationEvidence(OperationKind.Arithmetic, "float32", 9_546)] }],
            Outputs = [new OutputComparison("output", 0, true) { DType = "float32", Tolerance = 1e-4, Elements = 4_773 }],
            KernelOutputReachedResult = true,
        },
    };

    /// <summary>A report of a candidate that was also timed.</summary>
    /// <param name="speedup">Reference over candidate; above 0.</param>
    /// <returns>The report.</returns>
    public static ExecutionReport Measured(double speedup) => Matched() with
    {
        Stage = ExecutionStage.Measured,
        Timing = new KernelTiming(0.1, 100) { RelativeStandardError = 0.004, EagerMilliseconds = 0.1 * speedup },
    };

    /// <summary>A report of a candidate that failed.</summary>
    /// <param name="stage">The furthest stage.</param>
    /// <param name="kind">The failure's kind.</param>
    /// <param name="message">The failure's message.</param>
    /// <returns>The report.</returns>
    public static ExecutionReport Failed(ExecutionStage stage, FailureKind kind, string message) => new()
    {
        Stage = stage,
        Executor = "fake",
        Failure = new ExecutionFailure(kind, message),
    };

    /// <summary>A report of a candidate that this executor cannot judge.</summary>
    /// <returns>The report.</returns>
    public static ExecutionReport NotSupported() =>
        Failed(ExecutionStage.Parsed, FailureKind.NotSupported, "The executor has no inline assembly.");

    /// <summary>A report of a candidate one of whose outputs differs.</summary>
    /// <returns>The report.</returns>
    public static ExecutionReport Mismatched() => Failed(ExecutionStage.Ran, FailureKind.Mismatch, "output differs at 12 of 4,773 elements.") with
    {
        Evidence = new ExecutionEvidence
        {
            Outputs =
            [
                new OutputComparison("output", 0, false)
                {
                    DType = "float32",
                    Tolerance = 1e-4,
                    Elements = 4_773,
                    MismatchedElements = 12,
                    MaxAbsoluteError = 0.7,
                    MaxRelativeError = 0.9,
                    Difference = "12 of 4,773 elements differ",
                },
            ],
        },
    };
}
