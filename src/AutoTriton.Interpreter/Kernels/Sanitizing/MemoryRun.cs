using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>An access of one program to elements at regular distances, all inside one buffer.</summary>
/// <param name="Frame">The program.</param>
/// <param name="Instruction">The access.</param>
/// <param name="Region">The buffer.</param>
/// <param name="Address">The first element.</param>
/// <param name="Step">From one element to the next, in bytes.</param>
/// <param name="Count">How many elements.</param>
/// <param name="Lane">Where the first element lies in the instruction's block; the others follow.</param>
internal readonly record struct MemoryRun(ProgramFrame Frame, MemoryAccess Instruction, MemoryRegion Region, long Address, long Step, long Count, int Lane)
{
    public int Size => Instruction.ElementSize;

    public bool IsContiguous => Step == Size || Count == 1;
}
