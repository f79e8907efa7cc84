namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>Findings in words.</summary>
internal static class FindingText
{
    public static string Describe(SanitizerFinding finding)
    {
        var place = $"element {finding.Element} of {finding.Argument}";
        return finding.Kind switch
        {
            SanitizerFindingKind.LoadOutOfBounds => $"loads out of bounds: {place}",
            SanitizerFindingKind.StoreOutOfBounds => $"stores out of bounds: {place}",
            SanitizerFindingKind.UninitializedLoad => $"reads memory that was never written: {place}",
            SanitizerFindingKind.OrderDependentResult => $"leaves another value when the programs run in the opposite order: {place}",
            SanitizerFindingKind.RaceWithinProgram => $"{Verb(finding.Access)} {place} without a tl.debug_barrier() after other threads of it: {Former(finding.Other)}",
            SanitizerFindingKind.RaceSameValue => $"{Verb(finding.Access)} the same value to {place} that another program gave it: {Former(finding.Other)}",
            _ => $"{Verb(finding.Access)} {place} and nothing orders that with another program: {Former(finding.Other)}",
        };
    }

    private static string Verb(SanitizerAccessKind kind) => kind switch
    {
        SanitizerAccessKind.Load => "loads",
        SanitizerAccessKind.Store => "stores",
        _ => "changes atomically",
    };

    private static string Former(SanitizerAccess? other) => other is null
        ? "access"
        : $"{(other.Kind == SanitizerAccessKind.Atomic ? "atomic" : Verb(other.Kind))} at line {other.Location.StartLine} (in {other.Function}, program ({other.ProgramX}, {other.ProgramY}, {other.ProgramZ}))";
}
