namespace AutoTriton.Python.Syntax;

/// <summary>Visits syntax nodes by type. A method that is not overridden answers <see cref="DefaultVisit"/>.</summary>
/// <typeparam name="TResult">What a visit answers.</typeparam>
public abstract class SyntaxVisitor<TResult>
{
    /// <summary>Visits a node.</summary>
    /// <param name="node">The node.</param>
    /// <returns>What the node's own visit method answers.</returns>
    public virtual TResult Visit(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Accept(this);
    }

    /// <summary>Answers for every node whose own method is not overridden.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The default answer.</returns>
    public abstract TResult DefaultVisit(SyntaxNode node);

    /// <summary>Visits a <see cref="FunctionDefinition"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitFunctionDefinition(FunctionDefinition node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ClassDefinition"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitClassDefinition(ClassDefinition node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ReturnStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitReturnStatement(ReturnStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="DeleteStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitDeleteStatement(DeleteStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AssignStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitAssignStatement(AssignStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="TypeAliasStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitTypeAliasStatement(TypeAliasStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AugmentedAssignStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitAugmentedAssignStatement(AugmentedAssignStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AnnotatedAssignStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitAnnotatedAssignStatement(AnnotatedAssignStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ForStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitForStatement(ForStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="WhileStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitWhileStatement(WhileStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="IfStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitIfStatement(IfStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="WithStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitWithStatement(WithStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitMatchStatement(MatchStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="RaiseStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitRaiseStatement(RaiseStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="TryStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitTryStatement(TryStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AssertStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitAssertStatement(AssertStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ImportStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitImportStatement(ImportStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ImportFromStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitImportFromStatement(ImportFromStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="GlobalStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitGlobalStatement(GlobalStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="NonlocalStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitNonlocalStatement(NonlocalStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ExpressionStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitExpressionStatement(ExpressionStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="PassStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitPassStatement(PassStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="BreakStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitBreakStatement(BreakStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ContinueStatement"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitContinueStatement(ContinueStatement node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="BooleanExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitBooleanExpression(BooleanExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="NamedExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitNamedExpression(NamedExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="BinaryExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitBinaryExpression(BinaryExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="UnaryExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitUnaryExpression(UnaryExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="LambdaExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitLambdaExpression(LambdaExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ConditionalExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitConditionalExpression(ConditionalExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="DictionaryExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitDictionaryExpression(DictionaryExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="SetExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitSetExpression(SetExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ListComprehension"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitListComprehension(ListComprehension node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="SetComprehension"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitSetComprehension(SetComprehension node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="DictionaryComprehension"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitDictionaryComprehension(DictionaryComprehension node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="GeneratorExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitGeneratorExpression(GeneratorExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AwaitExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitAwaitExpression(AwaitExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="YieldExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitYieldExpression(YieldExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="YieldFromExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitYieldFromExpression(YieldFromExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="CompareExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitCompareExpression(CompareExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="CallExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitCallExpression(CallExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="FormattedValueExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitFormattedValueExpression(FormattedValueExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="FormattedStringExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitFormattedStringExpression(FormattedStringExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ConstantExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitConstantExpression(ConstantExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AttributeExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitAttributeExpression(AttributeExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="SubscriptExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitSubscriptExpression(SubscriptExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="StarredExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitStarredExpression(StarredExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="NameExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitNameExpression(NameExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ListExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitListExpression(ListExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="TupleExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitTupleExpression(TupleExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="SliceExpression"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitSliceExpression(SliceExpression node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ValuePattern"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitValuePattern(ValuePattern node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="SingletonPattern"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitSingletonPattern(SingletonPattern node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="SequencePattern"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitSequencePattern(SequencePattern node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MappingPattern"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitMappingPattern(MappingPattern node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ClassPattern"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitClassPattern(ClassPattern node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="StarPattern"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitStarPattern(StarPattern node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AsPattern"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitAsPattern(AsPattern node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="OrPattern"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitOrPattern(OrPattern node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="TypeVariable"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitTypeVariable(TypeVariable node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ParameterSpecification"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitParameterSpecification(ParameterSpecification node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="TypeVariableTuple"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitTypeVariableTuple(TypeVariableTuple node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ModuleNode"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitModuleNode(ModuleNode node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ParameterList"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitParameterList(ParameterList node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Parameter"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitParameter(Parameter node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="KeywordArgument"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitKeywordArgument(KeywordArgument node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ImportAlias"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitImportAlias(ImportAlias node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="WithItem"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitWithItem(WithItem node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchCase"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitMatchCase(MatchCase node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ExceptHandler"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitExceptHandler(ExceptHandler node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ComprehensionClause"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The answer for it.</returns>
    public virtual TResult VisitComprehensionClause(ComprehensionClause node) => DefaultVisit(node);
}
