using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Compilation;

/// <summary>A compiled function, lambda, generator expression or module: no world's state is in it, so worlds share it.</summary>
internal sealed class FunctionCode
{
    /// <summary>The name in messages.</summary>
    public required string Name { get; init; }

    /// <summary>The syntax it came from.</summary>
    public required SyntaxNode Syntax { get; init; }

    /// <summary>The body.</summary>
    public required StatementNode Body { get; init; }

    /// <summary>The parameters, in slots 0 to n - 1: positional, keyword-only, <c>*args</c>, <c>**kwargs</c>.</summary>
    public required ParameterLayout Parameters { get; init; }

    /// <summary>How many slots a frame has.</summary>
    public required int SlotCount { get; init; }

    /// <summary>How many cells a frame makes itself; the free ones follow them.</summary>
    public required int CellCount { get; init; }

    /// <summary>Parameters that live in cells: slot and cell.</summary>
    public required (int Slot, int Cell)[] ParameterCells { get; init; }

    /// <summary>The names taken from functions around it, in the order of its free cells.</summary>
    public required string[] FreeNames { get; init; }

    /// <summary>Whether a call makes a generator.</summary>
    public required bool IsGenerator { get; init; }

    /// <summary>The names of the slots, for messages.</summary>
    public required string[] SlotNames { get; init; }

    /// <summary>The docstring, or null.</summary>
    public string? Documentation { get; init; }
}
