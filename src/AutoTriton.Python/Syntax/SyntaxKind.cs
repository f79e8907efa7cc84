namespace AutoTriton.Python.Syntax;

/// <summary>The kinds of syntax nodes, one for each node class.</summary>
public enum SyntaxKind
{
    /// <summary><see cref="Syntax.FunctionDefinition"/>.</summary>
    FunctionDefinition,

    /// <summary><see cref="Syntax.ClassDefinition"/>.</summary>
    ClassDefinition,

    /// <summary><see cref="Syntax.ReturnStatement"/>.</summary>
    ReturnStatement,

    /// <summary><see cref="Syntax.DeleteStatement"/>.</summary>
    DeleteStatement,

    /// <summary><see cref="Syntax.AssignStatement"/>.</summary>
    AssignStatement,

    /// <summary><see cref="Syntax.TypeAliasStatement"/>.</summary>
    TypeAliasStatement,

    /// <summary><see cref="Syntax.AugmentedAssignStatement"/>.</summary>
    AugmentedAssignStatement,

    /// <summary><see cref="Syntax.AnnotatedAssignStatement"/>.</summary>
    AnnotatedAssignStatement,

    /// <summary><see cref="Syntax.ForStatement"/>.</summary>
    ForStatement,

    /// <summary><see cref="Syntax.WhileStatement"/>.</summary>
    WhileStatement,

    /// <summary><see cref="Syntax.IfStatement"/>.</summary>
    IfStatement,

    /// <summary><see cref="Syntax.WithStatement"/>.</summary>
    WithStatement,

    /// <summary><see cref="Syntax.MatchStatement"/>.</summary>
    MatchStatement,

    /// <summary><see cref="Syntax.RaiseStatement"/>.</summary>
    RaiseStatement,

    /// <summary><see cref="Syntax.TryStatement"/>.</summary>
    TryStatement,

    /// <summary><see cref="Syntax.AssertStatement"/>.</summary>
    AssertStatement,

    /// <summary><see cref="Syntax.ImportStatement"/>.</summary>
    ImportStatement,

    /// <summary><see cref="Syntax.ImportFromStatement"/>.</summary>
    ImportFromStatement,

    /// <summary><see cref="Syntax.GlobalStatement"/>.</summary>
    GlobalStatement,

    /// <summary><see cref="Syntax.NonlocalStatement"/>.</summary>
    NonlocalStatement,

    /// <summary><see cref="Syntax.ExpressionStatement"/>.</summary>
    ExpressionStatement,

    /// <summary><see cref="Syntax.PassStatement"/>.</summary>
    PassStatement,

    /// <summary><see cref="Syntax.BreakStatement"/>.</summary>
    BreakStatement,

    /// <summary><see cref="Syntax.ContinueStatement"/>.</summary>
    ContinueStatement,

    /// <summary><see cref="Syntax.BooleanExpression"/>.</summary>
    BooleanExpression,

    /// <summary><see cref="Syntax.NamedExpression"/>.</summary>
    NamedExpression,

    /// <summary><see cref="Syntax.BinaryExpression"/>.</summary>
    BinaryExpression,

    /// <summary><see cref="Syntax.UnaryExpression"/>.</summary>
    UnaryExpression,

    /// <summary><see cref="Syntax.LambdaExpression"/>.</summary>
    LambdaExpression,

    /// <summary><see cref="Syntax.ConditionalExpression"/>.</summary>
    ConditionalExpression,

    /// <summary><see cref="Syntax.DictionaryExpression"/>.</summary>
    DictionaryExpression,

    /// <summary><see cref="Syntax.SetExpression"/>.</summary>
    SetExpression,

    /// <summary><see cref="Syntax.ListComprehension"/>.</summary>
    ListComprehension,

    /// <summary><see cref="Syntax.SetComprehension"/>.</summary>
    SetComprehension,

    /// <summary><see cref="Syntax.DictionaryComprehension"/>.</summary>
    DictionaryComprehension,

    /// <summary><see cref="Syntax.GeneratorExpression"/>.</summary>
    GeneratorExpression,

    /// <summary><see cref="Syntax.AwaitExpression"/>.</summary>
    AwaitExpression,

    /// <summary><see cref="Syntax.YieldExpression"/>.</summary>
    YieldExpression,

    /// <summary><see cref="Syntax.YieldFromExpression"/>.</summary>
    YieldFromExpression,

    /// <summary><see cref="Syntax.CompareExpression"/>.</summary>
    CompareExpression,

    /// <summary><see cref="Syntax.CallExpression"/>.</summary>
    CallExpression,

    /// <summary><see cref="Syntax.FormattedValueExpression"/>.</summary>
    FormattedValueExpression,

    /// <summary><see cref="Syntax.FormattedStringExpression"/>.</summary>
    FormattedStringExpression,

    /// <summary><see cref="Syntax.ConstantExpression"/>.</summary>
    ConstantExpression,

    /// <summary><see cref="Syntax.AttributeExpression"/>.</summary>
    AttributeExpression,

    /// <summary><see cref="Syntax.SubscriptExpression"/>.</summary>
    SubscriptExpression,

    /// <summary><see cref="Syntax.StarredExpression"/>.</summary>
    StarredExpression,

    /// <summary><see cref="Syntax.NameExpression"/>.</summary>
    NameExpression,

    /// <summary><see cref="Syntax.ListExpression"/>.</summary>
    ListExpression,

    /// <summary><see cref="Syntax.TupleExpression"/>.</summary>
    TupleExpression,

    /// <summary><see cref="Syntax.SliceExpression"/>.</summary>
    SliceExpression,

    /// <summary><see cref="Syntax.ValuePattern"/>.</summary>
    ValuePattern,

    /// <summary><see cref="Syntax.SingletonPattern"/>.</summary>
    SingletonPattern,

    /// <summary><see cref="Syntax.SequencePattern"/>.</summary>
    SequencePattern,

    /// <summary><see cref="Syntax.MappingPattern"/>.</summary>
    MappingPattern,

    /// <summary><see cref="Syntax.ClassPattern"/>.</summary>
    ClassPattern,

    /// <summary><see cref="Syntax.StarPattern"/>.</summary>
    StarPattern,

    /// <summary><see cref="Syntax.AsPattern"/>.</summary>
    AsPattern,

    /// <summary><see cref="Syntax.OrPattern"/>.</summary>
    OrPattern,

    /// <summary><see cref="Syntax.TypeVariable"/>.</summary>
    TypeVariable,

    /// <summary><see cref="Syntax.ParameterSpecification"/>.</summary>
    ParameterSpecification,

    /// <summary><see cref="Syntax.TypeVariableTuple"/>.</summary>
    TypeVariableTuple,

    /// <summary><see cref="Syntax.ModuleNode"/>.</summary>
    ModuleNode,

    /// <summary><see cref="Syntax.ParameterList"/>.</summary>
    ParameterList,

    /// <summary><see cref="Syntax.Parameter"/>.</summary>
    Parameter,

    /// <summary><see cref="Syntax.KeywordArgument"/>.</summary>
    KeywordArgument,

    /// <summary><see cref="Syntax.ImportAlias"/>.</summary>
    ImportAlias,

    /// <summary><see cref="Syntax.WithItem"/>.</summary>
    WithItem,

    /// <summary><see cref="Syntax.MatchCase"/>.</summary>
    MatchCase,

    /// <summary><see cref="Syntax.ExceptHandler"/>.</summary>
    ExceptHandler,

    /// <summary><see cref="Syntax.ComprehensionClause"/>.</summary>
    ComprehensionClause,
}
