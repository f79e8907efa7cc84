using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Dumping;

/// <content>Parts of statements and expressions, patterns and type parameters. Some have no place in Python's ast.</content>
internal sealed partial class DumpWriter
{
    public override bool VisitModuleNode(ModuleNode node)
    {
        Begin("Module", null);
        Field("body", node.Body);
        return End();
    }

    public override bool VisitParameterList(ParameterList node)
    {
        Begin("arguments", null);
        Field("posonlyargs", node.PositionalOnly);
        Field("args", node.Positional);
        Field("vararg", node.VariadicPositional);
        Field("kwonlyargs", node.KeywordOnly);
        Field("kw_defaults", node.KeywordDefaults);
        Field("kwarg", node.VariadicKeyword);
        Field("defaults", node.Defaults);
        return End();
    }

    public override bool VisitParameter(Parameter node)
    {
        Begin("arg", node);
        Word("arg", node.Name);
        Field("annotation", node.Annotation);
        return End();
    }

    public override bool VisitKeywordArgument(KeywordArgument node)
    {
        Begin("keyword", node);
        Word("arg", node.Name);
        Field("value", node.Value);
        return End();
    }

    public override bool VisitImportAlias(ImportAlias node)
    {
        Begin("alias", node);
        Word("name", node.Name);
        Word("asname", node.AsName);
        return End();
    }

    public override bool VisitWithItem(WithItem node)
    {
        Begin("withitem", null);
        Field("context_expr", node.Context);
        Field("optional_vars", node.Target);
        return End();
    }

    public override bool VisitMatchCase(MatchCase node)
    {
        Begin("match_case", null);
        Field("pattern", node.Pattern);
        Field("guard", node.Guard);
        Field("body", node.Body);
        return End();
    }

    public override bool VisitExceptHandler(ExceptHandler node)
    {
        Begin("ExceptHandler", node);
        Field("type", node.Type);
        Word("name", node.Name);
        Field("body", node.Body);
        return End();
    }

    public override bool VisitComprehensionClause(ComprehensionClause node)
    {
        Begin("comprehension", null);
        Field("target", node.Target);
        Field("iter", node.Iterable);
        Field("ifs", node.Conditions);
        Value("is_async", node.IsAsync ? 1 : 0);
        return End();
    }

    public override bool VisitValuePattern(ValuePattern node)
    {
        Begin("MatchValue", node);
        Field("value", node.Value);
        return End();
    }

    public override bool VisitSingletonPattern(SingletonPattern node)
    {
        Begin("MatchSingleton", node);
        Value("value", ConstantText(node.Value));
        return End();
    }

    public override bool VisitSequencePattern(SequencePattern node)
    {
        Begin("MatchSequence", node);
        Field("patterns", node.Patterns);
        return End();
    }

    public override bool VisitMappingPattern(MappingPattern node)
    {
        Begin("MatchMapping", node);
        Field("keys", node.Keys);
        Field("patterns", node.Patterns);
        Word("rest", node.Rest);
        return End();
    }

    public override bool VisitClassPattern(ClassPattern node)
    {
        Begin("MatchClass", node);
        Field("cls", node.Class);
        Field("patterns", node.Patterns);
        Words("kwd_attrs", node.KeywordNames);
        Field("kwd_patterns", node.KeywordPatterns);
        return End();
    }

    public override bool VisitStarPattern(StarPattern node)
    {
        Begin("MatchStar", node);
        Word("name", node.Name);
        return End();
    }

    public override bool VisitAsPattern(AsPattern node)
    {
        Begin("MatchAs", node);
        Field("pattern", node.Pattern);
        Word("name", node.Name);
        return End();
    }

    public override bool VisitOrPattern(OrPattern node)
    {
        Begin("MatchOr", node);
        Field("patterns", node.Patterns);
        return End();
    }

    public override bool VisitTypeVariable(TypeVariable node)
    {
        Begin("TypeVar", node);
        Word("name", node.Name);
        Field("bound", node.Bound);
        Field("default_value", node.DefaultValue);
        return End();
    }

    public override bool VisitParameterSpecification(ParameterSpecification node)
    {
        Begin("ParamSpec", node);
        Word("name", node.Name);
        Field("default_value", node.DefaultValue);
        return End();
    }

    public override bool VisitTypeVariableTuple(TypeVariableTuple node)
    {
        Begin("TypeVarTuple", node);
        Word("name", node.Name);
        Field("default_value", node.DefaultValue);
        return End();
    }
}
