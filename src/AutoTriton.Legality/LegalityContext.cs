using AutoTriton.Core.Tasks;
using AutoTriton.Legality.Semantics;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality;

/// <summary>A candidate and what is known of it, as a rule sees it.</summary>
public sealed class LegalityContext
{
    internal LegalityContext(ModuleNode module, KernelContract contract, LegalityLevel level, CandidateModel model)
    {
        Module = module;
        Contract = contract;
        Level = level;
        Model = model;
    }

    /// <summary>The candidate's syntax tree.</summary>
    public ModuleNode Module { get; }

    /// <summary>How the candidate is called.</summary>
    public KernelContract Contract { get; }

    /// <summary>The level that was asked for.</summary>
    public LegalityLevel Level { get; }

    /// <summary>The jit functions, however they are spelled.</summary>
    public IReadOnlyList<FunctionDefinition> Kernels => Model.Kernels;

    /// <summary>The full name of a library's thing that an expression names at the top level, with aliases resolved, such as <c>torch.nn.functional.relu</c>; or null.</summary>
    /// <param name="expression">A name or a chain of attributes.</param>
    /// <returns>The full name, or null where it is the candidate's own.</returns>
    public string? ResolvePath(Expression expression) => Model.ResolvePath(expression);

    /// <summary>The analysis of paths; empty at <see cref="LegalityLevel.Paper"/>.</summary>
    internal CandidateModel Model { get; }
}
