using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics;

/// <summary>Finds the jit functions of a module: those that following the module decorated, and those in functions that were not followed, by their decorators.</summary>
internal sealed class KernelFinder : SyntaxWalker
{
    private readonly CandidateModel _model;
    private readonly HashSet<SyntaxNode> _known;
    private readonly List<FunctionDefinition> _found = [];

    private KernelFinder(CandidateModel model, IEnumerable<SyntaxNode> known)
    {
        _model = model;
        _known = [.. known];
    }

    public static List<FunctionDefinition> Find(ModuleNode module, CandidateModel model, IEnumerable<SyntaxNode> known)
    {
        var finder = new KernelFinder(model, known);
        module.Accept(finder);
        return finder._found;
    }

    public override bool VisitFunctionDefinition(FunctionDefinition node)
    {
        if (_known.Contains(node) || node.Decorators.Any(decorator => _model.ResolvePath(decorator is CallExpression call ? call.Function : decorator) == "triton.jit"))
        {
            _found.Add(node);
        }

        return base.VisitFunctionDefinition(node);
    }
}
