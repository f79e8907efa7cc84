using AutoTriton.Core.Execution;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3019: functions, frames and classes are not taken apart by their hidden attributes.</summary>
public sealed class HiddenAttributeRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT3019";

    /// <inheritdoc/>
    public string Title => "No hidden attributes";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var finder = new Finder();
        context.Module.Accept(finder);
        return finder.Found.Select(node => this.Error(node, $"'{node.Name}' takes Python's own objects apart.", node.Name));
    }

    private sealed class Finder : SyntaxWalker
    {
        private static readonly HashSet<string> Hidden =
        [
            "__globals__", "__code__", "__closure__", "__builtins__", "__subclasses__", "__getattribute__", "__reduce__", "__reduce_ex__", "__mro__", "__bases__",
            "__defaults__", "__kwdefaults__", "__wrapped__", "f_back", "f_locals", "f_globals", "f_code", "gi_frame", "tb_frame", "tb_next", "cr_frame", "__dict__",
            "__traceback__", "__import__", "__loader__", "__self__", "__func__", "__setattr__", "__delattr__", "cache_clear", "co_code", "__class_getitem__",
        ];

        public List<AttributeExpression> Found { get; } = [];

        public override bool VisitAttributeExpression(AttributeExpression node)
        {
            if (Hidden.Contains(node.Name) && node.Value is not CallExpression { Function: NameExpression { Name: "super" } })
            {
                Found.Add(node);
            }

            return base.VisitAttributeExpression(node);
        }
    }
}
