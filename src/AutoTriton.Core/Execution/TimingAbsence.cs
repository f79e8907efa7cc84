namespace AutoTriton.Core.Execution;

/// <summary>That no time was measured although it was asked for, and why.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Message">A sentence for a person.</param>
public sealed record TimingAbsence(TimingAbsenceReason Reason, string Message);
