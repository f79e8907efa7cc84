using System.Collections.Immutable;
using AutoTriton.Core.Tasks;
using AutoTriton.Python;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Core.Extraction;

/// <summary>The top-level names that a contract calls.</summary>
internal static class ContractNames
{
    /// <summary>The names that a candidate must define; empty where the contract names none.</summary>
    public static ImmutableArray<string> Of(KernelContract contract) => contract switch
    {
        ModuleContract module => [module.CandidateClass],
        FunctionContract function => [function.EntryPoint],
        LaunchContract launch => [launch.Kernel],
        ScriptContract script => OfScript(script.TestSource),
        _ => throw new ArgumentException($"The contract '{contract.Name}' is unknown; module, function, script and launch are known.", nameof(contract)),
    };

    /// <summary>Names that the test loads and does not make itself. A test that is not Python names nothing.</summary>
    private static ImmutableArray<string> OfScript(string test)
    {
        if (string.IsNullOrWhiteSpace(test))
        {
            return [];
        }

        try
        {
            var names = new CalledNames();
            PythonParser.Parse(test).Accept(names);
            return [.. names.Called.Where(name => !names.Made.Contains(name))];
        }
        catch (PythonSyntaxException)
        {
            return [];
        }
    }

    private sealed class CalledNames : SyntaxWalker
    {
        private static readonly HashSet<string> Builtins =
        [
            "print", "range", "len", "int", "float", "str", "bool", "list", "dict", "tuple", "set", "enumerate", "zip", "map", "sum", "min", "max",
            "abs", "isinstance", "type", "sorted", "any", "all", "round", "repr", "getattr", "hasattr", "setattr", "super", "slice", "iter", "next",
        ];

        public List<string> Called { get; } = [];

        public HashSet<string> Made { get; } = [.. Builtins];

        public override bool VisitCallExpression(CallExpression node)
        {
            var function = node.Function;
            while (function is AttributeExpression attribute)
            {
                function = attribute.Value;
            }

            if (function is NameExpression name && !Called.Contains(name.Name))
            {
                Called.Add(name.Name);
            }

            return base.VisitCallExpression(node);
        }

        public override bool VisitFunctionDefinition(FunctionDefinition node)
        {
            Made.Add(node.Name);
            return base.VisitFunctionDefinition(node);
        }

        public override bool VisitClassDefinition(ClassDefinition node)
        {
            Made.Add(node.Name);
            return base.VisitClassDefinition(node);
        }

        public override bool VisitImportAlias(ImportAlias node)
        {
            Made.Add(node.AsName ?? node.Name.Split('.')[0]);
            return true;
        }

        public override bool VisitParameter(Parameter node)
        {
            Made.Add(node.Name);
            return base.VisitParameter(node);
        }

        public override bool VisitAssignStatement(AssignStatement node)
        {
            foreach (var target in node.Targets)
            {
                AddTarget(target);
            }

            return base.VisitAssignStatement(node);
        }

        public override bool VisitForStatement(ForStatement node)
        {
            AddTarget(node.Target);
            return base.VisitForStatement(node);
        }

        private void AddTarget(Expression target)
        {
            if (target is NameExpression name)
            {
                Made.Add(name.Name);
            }

            if (target is TupleExpression tuple)
            {
                foreach (var element in tuple.Elements)
                {
                    AddTarget(element);
                }
            }
        }
    }
}
