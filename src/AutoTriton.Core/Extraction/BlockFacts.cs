using System.Collections.Immutable;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Core.Extraction;

/// <summary>What a block defines, by which blocks are compared.</summary>
/// <param name="Block">The block.</param>
/// <param name="Text">Its text, or the shorter one where only that is Python.</param>
/// <param name="IsPython">Whether it parses and does something.</param>
/// <param name="Defined">How many of the contract's names it defines.</param>
/// <param name="HasKernel">Whether it holds a <c>jit</c> decorator or call.</param>
/// <param name="Names">The functions and classes it defines at its top level.</param>
internal sealed record BlockFacts(CodeBlock Block, string Text, bool IsPython, int Defined, bool HasKernel, ImmutableHashSet<string> Names)
{
    /// <summary>How well it fits: what the contract calls weighs most, then a kernel, then that it is Python and defines anything.</summary>
    public (int Defined, bool HasKernel, bool IsPython, bool DefinesAny) Rank => (Defined, HasKernel, IsPython, DefinesOwn);

    /// <summary>Whether it defines anything but tests.</summary>
    public bool DefinesOwn => Names.Any(name => !name.StartsWith("test", StringComparison.OrdinalIgnoreCase));

    /// <summary>The names that its import statements bind.</summary>
    public IEnumerable<string> Imported => (Module?.Body ?? []).SelectMany(statement => statement switch
    {
        ImportStatement import => import.Names.Select(alias => alias.AsName ?? alias.Name.Split('.')[0]),
        ImportFromStatement import => import.Names.Select(alias => alias.AsName ?? alias.Name),
        _ => [],
    });

    /// <summary>Whether it only imports and assigns, as the first lines of a file do.</summary>
    public bool IsPreamble => Module is { } module && module.Body.All(statement => statement is ImportStatement or ImportFromStatement or AssignStatement { Value: not CallExpression });

    /// <summary>The names it assigns or imports at its top level.</summary>
    public ImmutableHashSet<string> Bound { get; init; } = [];

    /// <summary>Its syntax tree, or null where it is not Python.</summary>
    public ModuleNode? Module { get; init; }

    public static BlockFacts Of(CodeBlock block, ImmutableArray<string> wanted)
    {
        var parsed = ParsedText.Of(block.Text);
        if (parsed.Module is null && block.ShorterText is { } shorter && ParsedText.Of(shorter) is { IsCode: true } better)
        {
            parsed = better;
        }

        if (parsed.Module is { } module)
        {
            var names = new TopLevelNames();
            names.Add(module.Body);
            return new BlockFacts(block, parsed.Text, parsed.IsCode, wanted.Count(name => names.Defined.Contains(name) || names.Bound.Contains(name)), names.HasKernel(module), [.. names.Defined]) { Module = module, Bound = [.. names.Bound] };
        }

        return new BlockFacts(
            block, block.Text, false, wanted.Count(name => Defines(block.Text, name)), block.Text.Contains("jit", StringComparison.Ordinal), DefinedIn(block.Text));
    }

    /// <summary>Whether text that is not Python seems to define a name.</summary>
    private static bool Defines(string text, string name) =>
        text.Contains($"def {name}(", StringComparison.Ordinal) || text.Contains($"class {name}(", StringComparison.Ordinal)
        || text.Contains($"class {name}:", StringComparison.Ordinal);

    private static ImmutableHashSet<string> DefinedIn(string text)
    {
        var names = ImmutableHashSet.CreateBuilder<string>();
        var reader = new LineReader(text);
        while (reader.Read())
        {
            var line = reader.Line;
            var start = line.StartsWith("def ") ? 4 : line.StartsWith("class ") ? 6 : 0;
            if (start > 0 && line[start..].IndexOfAny("(:") is > 0 and var end)
            {
                names.Add(line.Slice(start, end).Trim().ToString());
            }
        }

        return names.ToImmutable();
    }

    private sealed class TopLevelNames
    {
        public HashSet<string> Defined { get; } = [];

        public HashSet<string> Bound { get; } = [];

        public void Add(ImmutableArray<Statement> statements)
        {
            foreach (var statement in statements)
            {
                Add(statement);
            }
        }

        public bool HasKernel(ModuleNode module) => new JitFinder().Find(module);

        private void Add(Statement statement)
        {
            switch (statement)
            {
                case FunctionDefinition function:
                    Defined.Add(function.Name);
                    break;
                case ClassDefinition @class:
                    Defined.Add(@class.Name);
                    break;
                case AssignStatement assign:
                    Bound.UnionWith(assign.Targets.OfType<NameExpression>().Select(name => name.Name));
                    break;
                case ImportStatement import:
                    Bound.UnionWith(import.Names.Select(alias => alias.AsName ?? alias.Name.Split('.')[0]));
                    break;
                case ImportFromStatement import:
                    Bound.UnionWith(import.Names.Select(alias => alias.AsName ?? alias.Name));
                    break;
                case IfStatement branch:
                    Add(branch.Body);
                    Add(branch.OrElse);
                    break;
                case TryStatement attempt:
                    Add(attempt.Body);
                    Add([.. attempt.Handlers.SelectMany(handler => handler.Body)]);
                    break;
                case WithStatement with:
                    Add(with.Body);
                    break;
            }
        }
    }

    private sealed class JitFinder : SyntaxWalker
    {
        private bool _found;

        public bool Find(ModuleNode module)
        {
            module.Accept(this);
            return _found;
        }

        public override bool VisitAttributeExpression(AttributeExpression node)
        {
            _found |= node.Name == "jit";
            return base.VisitAttributeExpression(node);
        }

        public override bool VisitImportAlias(ImportAlias node)
        {
            _found |= node.Name == "jit";
            return true;
        }
    }
}
