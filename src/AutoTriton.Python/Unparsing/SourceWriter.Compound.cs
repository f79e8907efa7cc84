using System.Collections.Immutable;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Unparsing;

/// <content>Compound statements.</content>
internal sealed partial class SourceWriter
{
    public override bool VisitFunctionDefinition(FunctionDefinition node)
    {
        PutDecorators(node.Decorators);
        BeginLine(node.IsAsync ? "async def " : "def ");
        Put(node.Name);
        PutTypeParameters(node.TypeParameters);
        Put("(");
        node.Parameters.Accept(this);
        Put(")");
        if (node.Returns is not null)
        {
            Put(" -> ");
            Put(node.Returns, Binding.Test);
        }

        return PutBlock(node.Body);
    }

    public override bool VisitClassDefinition(ClassDefinition node)
    {
        PutDecorators(node.Decorators);
        BeginLine("class ");
        Put(node.Name);
        PutTypeParameters(node.TypeParameters);
        if (!node.Bases.IsEmpty || !node.Keywords.IsEmpty)
        {
            Put("(");
            PutArguments(node.Bases, node.Keywords);
            Put(")");
        }

        return PutBlock(node.Body);
    }

    public override bool VisitForStatement(ForStatement node)
    {
        BeginLine(node.IsAsync ? "async for " : "for ");
        PutOpen(node.Target);
        Put(" in ");
        PutOpenOperand(node.Iterable);
        PutBlock(node.Body);
        return PutElse(node.OrElse);
    }

    public override bool VisitWhileStatement(WhileStatement node)
    {
        BeginLine("while ");
        Put(node.Test, Binding.Test);
        PutBlock(node.Body);
        return PutElse(node.OrElse);
    }

    public override bool VisitIfStatement(IfStatement node)
    {
        BeginLine("if ");
        var current = node;
        while (true)
        {
            Put(current.Test, Binding.Test);
            PutBlock(current.Body);
            if (current.OrElse is not [IfStatement next])
            {
                return PutElse(current.OrElse);
            }

            BeginLine("elif ");
            current = next;
        }
    }

    public override bool VisitWithStatement(WithStatement node)
    {
        BeginLine(node.IsAsync ? "async with " : "with ");
        // A tuple alone would be read as a list of items.
        var isTuple = node.Items is [{ Context: TupleExpression, Target: null }];
        Put(isTuple ? "(" : "");
        PutNodes(node.Items, ", ");
        Put(isTuple ? ")" : "");
        return PutBlock(node.Body);
    }

    public override bool VisitWithItem(WithItem node)
    {
        Put(node.Context, Binding.Test);
        if (node.Target is not null)
        {
            Put(" as ");
            Put(node.Target, Binding.Atom);
        }

        return true;
    }

    public override bool VisitTryStatement(TryStatement node)
    {
        BeginLine("try");
        PutBlock(node.Body);
        foreach (var handler in node.Handlers)
        {
            BeginLine(node.IsStar ? "except*" : "except");
            handler.Accept(this);
        }

        PutElse(node.OrElse);
        if (!node.FinalBody.IsEmpty)
        {
            BeginLine("finally");
            PutBlock(node.FinalBody);
        }

        return true;
    }

    // Behind the keyword.
    public override bool VisitExceptHandler(ExceptHandler node)
    {
        if (node.Type is not null)
        {
            Put(" ");
            Put(node.Type, Binding.Test);
        }

        Put(node.Name is null ? "" : " as " + node.Name);
        return PutBlock(node.Body);
    }

    public override bool VisitMatchStatement(MatchStatement node)
    {
        BeginLine("match ");
        Put(node.Subject, Binding.Test);
        Put(":\n");
        _indent++;
        PutNodes(node.Cases, "");
        _indent--;
        return true;
    }

    public override bool VisitMatchCase(MatchCase node)
    {
        BeginLine("case ");
        node.Pattern.Accept(this);
        if (node.Guard is not null)
        {
            Put(" if ");
            Put(node.Guard, Binding.Test);
        }

        return PutBlock(node.Body);
    }

    private void PutDecorators(ImmutableArray<Expression> decorators)
    {
        foreach (var decorator in decorators)
        {
            BeginLine("@");
            Put(decorator, Binding.Test);
            EndLine();
        }
    }

    private bool PutElse(ImmutableArray<Statement> body)
    {
        if (!body.IsEmpty)
        {
            BeginLine("else");
            PutBlock(body);
        }

        return true;
    }

    private bool PutBlock(ImmutableArray<Statement> body)
    {
        Put(":\n");
        _indent++;
        PutNodes(body, "");
        _indent--;
        return true;
    }
}
