using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>Collects findings from all threads: one for each place and kind, with the count.</summary>
internal sealed class FindingCollector(string kernel, int limit)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(SanitizerFindingKind Kind, SourceSpan Location, string Function), SanitizerFinding> _findings = [];

    public void Add(SanitizerFindingKind kind, Instruction instruction, ProgramFrame frame, string buffer, long byteOffset, int elementSize)
    {
        lock (_gate)
        {
            var key = (kind, instruction.Location, instruction.Function);
            if (_findings.TryGetValue(key, out var known))
            {
                _findings[key] = known with { Count = known.Count + 1 };
            }
            else if (_findings.Count < limit)
            {
                _findings.Add(key, new SanitizerFinding(kind, kernel, instruction.Function, instruction.Location, frame.X, frame.Y, frame.Z, buffer, byteOffset, elementSize));
            }
        }
    }

    public ImmutableArray<SanitizerFinding> ToImmutable()
    {
        lock (_gate)
        {
            return [.. _findings.Values.OrderBy(finding => finding.Location.StartLine).ThenBy(finding => finding.Location.StartColumn)];
        }
    }
}
