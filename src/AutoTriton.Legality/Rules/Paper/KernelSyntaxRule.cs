using AutoTriton.Core.Execution;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Rules.Paper;

/// <summary>AT1004: kernels are written in the part of Python that Triton compiles.</summary>
public sealed class KernelSyntaxRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT1004";

    /// <inheritdoc/>
    public string Title => "Kernels use only what Triton compiles";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Paper;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var kernel in context.Kernels)
        {
            var refused = new Refused();
            foreach (var statement in kernel.Body)
            {
                statement.Accept(refused);
            }

            foreach (var (node, what) in refused.Found)
            {
                yield return this.Error(node, $"Triton does not compile {what} in a kernel.", kernel.Name);
            }
        }
    }

    private sealed class Refused : SyntaxWalker
    {
        public List<(SyntaxNode Node, string What)> Found { get; } = [];

        public override bool VisitTryStatement(TryStatement node) => Add(node, "'try'");

        public override bool VisitClassDefinition(ClassDefinition node) => Add(node, "a class");

        public override bool VisitImportStatement(ImportStatement node) => Add(node, "'import'");

        public override bool VisitImportFromStatement(ImportFromStatement node) => Add(node, "'import'");

        public override bool VisitYieldExpression(YieldExpression node) => Add(node, "'yield'");

        public override bool VisitYieldFromExpression(YieldFromExpression node) => Add(node, "'yield'");

        public override bool VisitAwaitExpression(AwaitExpression node) => Add(node, "'await'");

        public override bool VisitMatchStatement(MatchStatement node) => Add(node, "'match'");

        public override bool VisitDeleteStatement(DeleteStatement node) => Add(node, "'del'");

        public override bool VisitLambdaExpression(LambdaExpression node) => Add(node, "a lambda");

        public override bool VisitNonlocalStatement(NonlocalStatement node) => Add(node, "'nonlocal'");

        public override bool VisitSetExpression(SetExpression node) => Add(node, "a set");

        public override bool VisitDictionaryExpression(DictionaryExpression node) => Add(node, "a dictionary");

        private bool Add(SyntaxNode node, string what)
        {
            Found.Add((node, what));
            return true;
        }
    }
}
