using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Unparsing;

/// <content>Simple statements.</content>
internal sealed partial class SourceWriter
{
    public override bool VisitModuleNode(ModuleNode node)
    {
        PutNodes(node.Body, "");
        return true;
    }

    public override bool VisitExpressionStatement(ExpressionStatement node)
    {
        BeginLine("");
        PutOpen(node.Value);
        return EndLine();
    }

    public override bool VisitReturnStatement(ReturnStatement node) => PutKeyword("return", node.Value);

    public override bool VisitPassStatement(PassStatement node) => PutKeyword("pass", null);

    public override bool VisitBreakStatement(BreakStatement node) => PutKeyword("break", null);

    public override bool VisitContinueStatement(ContinueStatement node) => PutKeyword("continue", null);

    public override bool VisitDeleteStatement(DeleteStatement node)
    {
        BeginLine("del ");
        PutElements(node.Targets);
        return EndLine();
    }

    public override bool VisitAssignStatement(AssignStatement node)
    {
        BeginLine("");
        foreach (var target in node.Targets)
        {
            PutOpen(target);
            Put(" = ");
        }

        PutOpen(node.Value);
        return EndLine();
    }

    public override bool VisitAugmentedAssignStatement(AugmentedAssignStatement node)
    {
        BeginLine("");
        Put(node.Target, Binding.Atom);
        Put($" {Operators.Text(node.Operator)}= ");
        PutOpen(node.Value);
        return EndLine();
    }

    public override bool VisitAnnotatedAssignStatement(AnnotatedAssignStatement node)
    {
        BeginLine("");
        var inParentheses = node.Target is NameExpression && !node.IsSimple;
        Put(inParentheses ? "(" : "");
        Put(node.Target, Binding.Atom);
        Put(inParentheses ? "): " : ": ");
        Put(node.Annotation, Binding.Test);
        if (node.Value is not null)
        {
            Put(" = ");
            PutOpen(node.Value);
        }

        return EndLine();
    }

    public override bool VisitTypeAliasStatement(TypeAliasStatement node)
    {
        BeginLine("type ");
        Put(node.Name, Binding.Atom);
        PutTypeParameters(node.TypeParameters);
        Put(" = ");
        Put(node.Value, Binding.Test);
        return EndLine();
    }

    public override bool VisitRaiseStatement(RaiseStatement node)
    {
        BeginLine("raise");
        if (node.Exception is not null)
        {
            Put(" ");
            Put(node.Exception, Binding.Test);
        }

        if (node.Cause is not null)
        {
            Put(" from ");
            Put(node.Cause, Binding.Test);
        }

        return EndLine();
    }

    public override bool VisitAssertStatement(AssertStatement node)
    {
        BeginLine("assert ");
        Put(node.Test, Binding.Test);
        if (node.Message is not null)
        {
            Put(", ");
            Put(node.Message, Binding.Test);
        }

        return EndLine();
    }

    public override bool VisitImportStatement(ImportStatement node)
    {
        BeginLine("import ");
        PutNodes(node.Names, ", ");
        return EndLine();
    }

    public override bool VisitImportFromStatement(ImportFromStatement node)
    {
        BeginLine("from ");
        _text.Append('.', node.Level);
        Put(node.Module ?? "");
        Put(" import ");
        PutNodes(node.Names, ", ");
        return EndLine();
    }

    public override bool VisitImportAlias(ImportAlias node)
    {
        Put(node.Name);
        return Put(node.AsName is null ? "" : " as " + node.AsName);
    }

    public override bool VisitGlobalStatement(GlobalStatement node)
    {
        BeginLine("global ");
        PutWords(node.Names);
        return EndLine();
    }

    public override bool VisitNonlocalStatement(NonlocalStatement node)
    {
        BeginLine("nonlocal ");
        PutWords(node.Names);
        return EndLine();
    }

    private bool PutKeyword(string keyword, Expression? value)
    {
        BeginLine(keyword);
        if (value is not null)
        {
            Put(" ");
            PutOpenOperand(value);
        }

        return EndLine();
    }

    private void BeginLine(string start) => _text.Append(' ', _indent * IndentWidth).Append(start);

    private bool EndLine() => Put("\n");
}
