using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>What a context manager of the candidate's own may do to exceptions.</summary>
internal static class ContextManagers
{
    /// <summary>Whether a context manager of the candidate may swallow exceptions: its <c>__exit__</c> returns something that may be true.</summary>
    public static bool MaySwallow(ClassValue manager)
    {
        if (manager.Find("__exit__") is not { Value: FunctionValue { Node: FunctionDefinition exit } })
        {
            return false;
        }

        var finder = new ReturnFinder();
        exit.Accept(finder);
        return finder.ReturnsTruth;
    }

    private sealed class ReturnFinder : SyntaxWalker
    {
        public bool ReturnsTruth { get; private set; }

        public override bool VisitReturnStatement(ReturnStatement node)
        {
            ReturnsTruth |= node.Value is not (null or ConstantExpression { ConstantKind: ConstantKind.None } or ConstantExpression { Value: false });
            return true;
        }
    }
}
