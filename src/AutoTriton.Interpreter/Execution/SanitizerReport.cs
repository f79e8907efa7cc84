using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Execution;

/// <summary>The sanitizer's findings as the report carries them.</summary>
internal static class SanitizerReport
{
    public static Finding Of(SanitizerFinding finding) => new(Id(finding.Kind), finding.Severity, finding.ToString())
    {
        Location = finding.Location,
        OtherLocation = finding.Other?.Location,
        Subject = finding.Kernel.Length > 0 ? finding.Kernel : finding.Function,
    };

    /// <summary>The id under which a kind is reported.</summary>
    public static string Id(SanitizerFindingKind kind) => kind switch
    {
        SanitizerFindingKind.LoadOutOfBounds => "SAN001",
        SanitizerFindingKind.StoreOutOfBounds => "SAN002",
        SanitizerFindingKind.UninitializedLoad => "SAN003",
        SanitizerFindingKind.RaceWriteWrite => "SAN004",
        SanitizerFindingKind.RaceSameValue => "SAN005",
        SanitizerFindingKind.RaceReadWrite => "SAN006",
        SanitizerFindingKind.RaceAtomicPlain => "SAN007",
        SanitizerFindingKind.RaceWithinProgram => "SAN008",
        _ => "SAN009",
    };
}
