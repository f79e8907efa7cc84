using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Dumping;

/// <content>Statements.</content>
internal sealed partial class DumpWriter
{
    public override bool VisitFunctionDefinition(FunctionDefinition node)
    {
        Begin(node.IsAsync ? "AsyncFunctionDef" : "FunctionDef", node);
        Word("name", node.Name);
        Field("args", node.Parameters);
        Field("body", node.Body);
        Field("decorator_list", node.Decorators);
        Field("returns", node.Returns);
        Field("type_params", node.TypeParameters);
        return End();
    }

    public override bool VisitClassDefinition(ClassDefinition node)
    {
        Begin("ClassDef", node);
        Word("name", node.Name);
        Field("bases", node.Bases);
        Field("keywords", node.Keywords);
        Field("body", node.Body);
        Field("decorator_list", node.Decorators);
        Field("type_params", node.TypeParameters);
        return End();
    }

    public override bool VisitReturnStatement(ReturnStatement node) => Single("Return", node, node.Value);

    public override bool VisitExpressionStatement(ExpressionStatement node) => Single("Expr", node, node.Value);

    public override bool VisitPassStatement(PassStatement node) => Single("Pass", node, null);

    public override bool VisitBreakStatement(BreakStatement node) => Single("Break", node, null);

    public override bool VisitContinueStatement(ContinueStatement node) => Single("Continue", node, null);

    public override bool VisitDeleteStatement(DeleteStatement node)
    {
        Begin("Delete", node);
        Field("targets", node.Targets);
        return End();
    }

    public override bool VisitAssignStatement(AssignStatement node)
    {
        Begin("Assign", node);
        Field("targets", node.Targets);
        Field("value", node.Value);
        return End();
    }

    public override bool VisitTypeAliasStatement(TypeAliasStatement node)
    {
        Begin("TypeAlias", node);
        Field("name", node.Name);
        Field("type_params", node.TypeParameters);
        Field("value", node.Value);
        return End();
    }

    public override bool VisitAugmentedAssignStatement(AugmentedAssignStatement node)
    {
        Begin("AugAssign", node);
        Field("target", node.Target);
        Value("op", OperatorName(node.Operator));
        Field("value", node.Value);
        return End();
    }

    public override bool VisitAnnotatedAssignStatement(AnnotatedAssignStatement node)
    {
        Begin("AnnAssign", node);
        Field("target", node.Target);
        Field("annotation", node.Annotation);
        Field("value", node.Value);
        Value("simple", node.IsSimple ? 1 : 0);
        return End();
    }

    public override bool VisitForStatement(ForStatement node)
    {
        Begin(node.IsAsync ? "AsyncFor" : "For", node);
        Field("target", node.Target);
        Field("iter", node.Iterable);
        Field("body", node.Body);
        Field("orelse", node.OrElse);
        return End();
    }

    public override bool VisitWhileStatement(WhileStatement node)
    {
        Begin("While", node);
        Field("test", node.Test);
        Field("body", node.Body);
        Field("orelse", node.OrElse);
        return End();
    }

    public override bool VisitIfStatement(IfStatement node)
    {
        Begin("If", node);
        Field("test", node.Test);
        Field("body", node.Body);
        Field("orelse", node.OrElse);
        return End();
    }

    public override bool VisitWithStatement(WithStatement node)
    {
        Begin(node.IsAsync ? "AsyncWith" : "With", node);
        Field("items", node.Items);
        Field("body", node.Body);
        return End();
    }

    public override bool VisitMatchStatement(MatchStatement node)
    {
        Begin("Match", node);
        Field("subject", node.Subject);
        Field("cases", node.Cases);
        return End();
    }

    public override bool VisitRaiseStatement(RaiseStatement node)
    {
        Begin("Raise", node);
        Field("exc", node.Exception);
        Field("cause", node.Cause);
        return End();
    }

    public override bool VisitTryStatement(TryStatement node)
    {
        Begin(node.IsStar ? "TryStar" : "Try", node);
        Field("body", node.Body);
        Field("handlers", node.Handlers);
        Field("orelse", node.OrElse);
        Field("finalbody", node.FinalBody);
        return End();
    }

    public override bool VisitAssertStatement(AssertStatement node)
    {
        Begin("Assert", node);
        Field("test", node.Test);
        Field("msg", node.Message);
        return End();
    }

    public override bool VisitImportStatement(ImportStatement node)
    {
        Begin("Import", node);
        Field("names", node.Names);
        return End();
    }

    public override bool VisitImportFromStatement(ImportFromStatement node)
    {
        Begin("ImportFrom", node);
        Word("module", node.Module);
        Field("names", node.Names);
        Value("level", node.Level);
        return End();
    }

    public override bool VisitGlobalStatement(GlobalStatement node)
    {
        Begin("Global", node);
        Words("names", node.Names);
        return End();
    }

    public override bool VisitNonlocalStatement(NonlocalStatement node)
    {
        Begin("Nonlocal", node);
        Words("names", node.Names);
        return End();
    }
}
