namespace AutoTriton.Data.Admission;

/// <summary>Whether a task is admitted.</summary>
/// <param name="IsAdmitted">Whether it is.</param>
/// <param name="Reason">Why it is refused, as a sentence for a person; null where it is admitted.</param>
public sealed record AdmissionVerdict(bool IsAdmitted, string? Reason)
{
    /// <summary>It is admitted.</summary>
    public static AdmissionVerdict Admitted { get; } = new(true, null);

    /// <summary>It is refused.</summary>
    /// <param name="reason">Why.</param>
    /// <returns>The verdict.</returns>
    public static AdmissionVerdict Refused(string reason) => new(false, reason);
}
