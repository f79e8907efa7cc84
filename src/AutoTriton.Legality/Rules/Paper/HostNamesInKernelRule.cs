using AutoTriton.Core.Execution;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Rules.Paper;

/// <summary>AT1005: a kernel calls nothing of PyTorch or NumPy; Triton cannot compile such a call.</summary>
public sealed class HostNamesInKernelRule : ILegalityRule
{
    private static readonly string[] Hosts = ["torch", "numpy", "jax", "cupy", "scipy"];

    /// <inheritdoc/>
    public string Id => "AT1005";

    /// <inheritdoc/>
    public string Title => "Kernels call no host library";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Paper;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var kernel in context.Kernels)
        {
            var calls = new Calls(context);
            foreach (var statement in kernel.Body)
            {
                statement.Accept(calls);
            }

            foreach (var (node, path) in calls.Found)
            {
                yield return this.Error(node, $"The kernel calls '{path}', which Triton cannot compile.", kernel.Name);
            }
        }
    }

    private sealed class Calls(LegalityContext context) : SyntaxWalker
    {
        public List<(SyntaxNode Node, string Path)> Found { get; } = [];

        public override bool VisitCallExpression(CallExpression node)
        {
            if (context.ResolvePath(node.Function) is { } path && Hosts.Any(host => path.StartsWith(host + ".", StringComparison.Ordinal))
                && !path.StartsWith("torch._inductor", StringComparison.Ordinal))
            {
                // Inductor's helpers are jit functions themselves.
                Found.Add((node, path));
            }

            return base.VisitCallExpression(node);
        }
    }
}
