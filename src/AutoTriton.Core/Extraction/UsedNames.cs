using AutoTriton.Python.Syntax;

namespace AutoTriton.Core.Extraction;

/// <summary>The names that a block uses and does not bind at its top level itself.</summary>
internal sealed class UsedNames : SyntaxWalker
{
    private UsedNames()
    {
    }

    /// <summary>The names.</summary>
    public HashSet<string> Free { get; } = [];

    public static UsedNames Of(BlockFacts block)
    {
        var names = new UsedNames();
        block.Module?.Accept(names);
        names.Free.ExceptWith(block.Names);
        names.Free.ExceptWith(block.Bound);
        foreach (var import in (block.Module?.Body ?? []).OfType<ImportFromStatement>())
        {
            // What it takes from another block's file it uses.
            names.Free.UnionWith(import.Names.Select(alias => alias.Name));
        }

        return names;
    }

    public override bool VisitNameExpression(NameExpression node)
    {
        Free.Add(node.Name);
        return true;
    }
}
