using AutoTriton.Core.Execution;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3014: nothing is written to the output, where a harness may look for results.</summary>
public sealed class PrintRule : ForbiddenNamesRule
{
    /// <inheritdoc/>
    public override string Id => "AT3014";

    /// <inheritdoc/>
    public override string Title => "Nothing is printed";

    private protected override string What => "writes to the output";

    private protected override string[] Modules { get; } =
        ["sys.stdout", "sys.stderr", "sys.__stdout__", "sys.__stderr__", "pprint"];

    private protected override string[] Names { get; } =
        ["builtins.print", "os.write", "sys.displayhook", "warnings.showwarning", "logging.info", "logging.warning", "logging.warn", "logging.error", "logging.critical",
            "logging.log", "logging.basicConfig", "logging.StreamHandler", "logging.getLogger.info", "logging.getLogger.warning", "logging.getLogger.warn",
            "logging.getLogger.error", "logging.getLogger.critical", "logging.getLogger.log", "logging.getLogger.exception", "logging.getLogger.addHandler"];

    private static readonly string[] Claims = ["pass", "speedup", "faster", "correct", "success", "score"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return base.Check(context).Concat(context.Model.ModuleFacts.Uses.Concat(context.Model.Facts.Uses)
            .Where(use => use.Kind == UseKind.Call && use.Path == "warnings.warn" && use.Node is CallExpression call && call.Arguments.Any(IsClaim)).DistinctBy(use => use.Node.Span)
            .Select(use => this.Error(use.Node, "This warning claims a result.", use.Path)));
    }

    /// <summary>Whether a text reads like a verdict; a warning of anything else is honest.</summary>
    private static bool IsClaim(Expression text) => text is ConstantExpression { Value: string words } && Claims.Any(claim => words.Contains(claim, StringComparison.OrdinalIgnoreCase));
}
