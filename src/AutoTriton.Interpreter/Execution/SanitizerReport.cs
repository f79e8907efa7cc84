using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Execution;

/// <summary>The sanitizer's findings as the report carries them.</summary>
internal static class SanitizerReport
{
    public static Finding Of(SanitizerFinding finding) => new(Id(finding.Kind), FindingSeverity.Error, finding.ToString())
    {
        Location = finding.Location,
        Subject = finding.Kernel,
    };

    private static string Id(SanitizerFindingKind kind) => kind switch
    {
        SanitizerFindingKind.LoadOutOfBounds => "SAN001",
        SanitizerFindingKind.StoreOutOfBounds => "SAN002",
        _ => "SAN003",
    };
}
