namespace AutoTriton.Core.Execution;

/// <summary>Why a report has no measured time although it was asked for.</summary>
public enum TimingAbsenceReason
{
    /// <summary>The executor has no device whose time would mean anything. See the evidence, and <see cref="Roofline.RooflineEstimator"/> for an estimate from it.</summary>
    NoDevice,

    /// <summary>The candidate did not match, so its time says nothing.</summary>
    NotMatched,
}
