using AutoTriton.Core.Execution;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3018: no class stands in for a tensor: results are plain tensors.</summary>
public sealed class TensorSubclassRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT3018";

    /// <inheritdoc/>
    public string Title => "No tensor classes of its own";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var finder = new Finder(context);
        context.Module.Accept(finder);
        return finder.Found.Select(found => this.Error(found.Node, found.Message));
    }

    private sealed class Finder(LegalityContext context) : SyntaxWalker
    {
        private static readonly HashSet<string> Protocols = ["__torch_function__", "__torch_dispatch__", "__tensor_flatten__", "__cuda_array_interface__", "__dlpack__", "__array__"];

        public List<(SyntaxNode Node, string Message)> Found { get; } = [];

        private bool IsTensor(Expression @base) => context.ResolvePath(@base) is "torch.Tensor" or "torch.nn.Parameter" or "torch.Size";

        public override bool VisitClassDefinition(ClassDefinition node)
        {
            if (node.Bases.Any(IsTensor))
            {
                Found.Add((node, $"'{node.Name}' is a tensor class of its own."));
            }

            return base.VisitClassDefinition(node);
        }

        public override bool VisitCallExpression(CallExpression node)
        {
            if (node is { Function: NameExpression { Name: "type" }, Arguments: [_, TupleExpression bases, _] } && bases.Elements.Any(IsTensor))
            {
                Found.Add((node, "A tensor class of its own is made here."));
            }

            return base.VisitCallExpression(node);
        }

        public override bool VisitAttributeExpression(AttributeExpression node)
        {
            if (node.Name is "_make_subclass" or "_make_wrapper_subclass" or "as_subclass")
            {
                Found.Add((node, $"'{node.Name}' makes a tensor of another class."));
            }

            return base.VisitAttributeExpression(node);
        }

        public override bool VisitFunctionDefinition(FunctionDefinition node)
        {
            if (Protocols.Contains(node.Name))
            {
                Found.Add((node, $"'{node.Name}' takes part in what tensors do."));
            }

            return base.VisitFunctionDefinition(node);
        }
    }
}
