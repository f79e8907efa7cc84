using System.Collections.Immutable;
using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Planning;

/// <summary>A kernel ready to run: linear code, and where everything lies in the arena of a thread.</summary>
internal sealed unsafe class CompiledKernel
{
    private readonly Instruction[] _prologue;
    private readonly Instruction[] _code;
    private readonly int[] _costs;

    public CompiledKernel(string name, Instruction[] prologue, Instruction[] code, int arenaBytes)
    {
        Name = name;
        _prologue = prologue;
        _code = code;
        _costs = [.. code.Select(instruction => Math.Max(1, instruction.Work))];
        ArenaBytes = arenaBytes;
        Accesses = new AccessPlan(code);
        Stores = [.. code.OfType<MemoryAccess>().Where(access => access.Kind != SanitizerAccessKind.Load).Select(access => (access.Argument, access.Location))];
    }

    public string Name { get; }

    public int ArenaBytes { get; }

    /// <summary>The accesses to memory.</summary>
    public AccessPlan Accesses { get; }

    /// <summary>Constants and where they lie.</summary>
    public ImmutableArray<(int Offset, byte[] Bytes)> Constants { get; init; } = [];

    /// <summary>Launch arguments and where they lie.</summary>
    public ImmutableArray<(int Offset, int Argument, int Bytes)> Arguments { get; init; } = [];

    /// <summary>Whether a dot rounds to TF32.</summary>
    public bool UsesTf32 { get; init; }

    /// <summary>What was printed when it was compiled.</summary>
    public string Output { get; init; } = "";

    public IReadOnlyList<Instruction> Code => _code;

    /// <summary>The launch arguments that it stores through, -1 where that is not known, with the places.</summary>
    public ImmutableArray<(int Argument, SourceSpan Location)> Stores { get; }

    /// <summary>The operations of a launch, by kind and type. What is the same for all programs runs once a thread here and counts once a program, as a GPU runs it.</summary>
    /// <param name="executions">How often each instruction of the code ran.</param>
    /// <param name="programs">How many programs ran.</param>
    public ImmutableArray<OperationEvidence> Operations(long[] executions, long programs) =>
    [
        .. _prologue.Select(instruction => (instruction.Operations, Times: programs))
            .Concat(_code.Select((instruction, index) => (instruction.Operations, Times: executions[index])))
            .Where(entry => entry.Operations.Count > 0 && entry.Times > 0)
            .GroupBy(entry => (entry.Operations.Kind, entry.Operations.DType), entry => entry.Operations.Count * entry.Times)
            .Select(group => new OperationEvidence(group.Key.Kind, group.Key.DType, group.Sum()))
            .OrderBy(operation => operation.Kind).ThenBy(operation => operation.DType, StringComparer.Ordinal),
    ];

    /// <summary>Fills a fresh arena with what all programs share.</summary>
    public void Prepare(ProgramFrame frame, IReadOnlyList<long> arguments)
    {
        foreach (var (offset, bytes) in Constants)
        {
            bytes.CopyTo(new Span<byte>(frame.Arena + offset, bytes.Length));
        }

        foreach (var (offset, argument, bytes) in Arguments)
        {
            var bits = arguments[argument];
            new Span<byte>(&bits, bytes).CopyTo(new Span<byte>(frame.Arena + offset, bytes));
        }

        Run(frame, _prologue);
    }

    /// <summary>Runs one program to its end, or until it has waited long for another.</summary>
    /// <param name="frame">The program's state.</param>
    /// <param name="start">Where to go on: 0 at its beginning.</param>
    /// <returns>Where to go on later, or -1 where the program has ended.</returns>
    public int Run(ProgramFrame frame, int start = 0)
    {
        var code = _code;
        var costs = _costs;
        var executions = frame.Executions;
        var next = start;
        while ((uint)next < (uint)code.Length)
        {
            executions[next]++;
            frame.Charge(costs[next]);
            next = code[next].Step(frame, next + 1);
        }

        return next < 0 ? ~next : -1;
    }

    private static void Run(ProgramFrame frame, Instruction[] code)
    {
        foreach (var instruction in code)
        {
            instruction.Step(frame, 0);
        }
    }
}
