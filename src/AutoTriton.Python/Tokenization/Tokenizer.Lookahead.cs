namespace AutoTriton.Python.Tokenization;

/// <content>Looking ahead over a whole logical line.</content>
internal sealed partial class Tokenizer
{
    /// <summary>Where to note the places of f-string literals that are skipped; null for nowhere.</summary>
    public List<Syntax.SourceSpan>? FormattedLiterals { get; init; }

    /// <summary>Moves to the end of the logical line; answers the kind of its last token.</summary>
    public TokenKind SkipLogicalLine()
    {
        var last = Kind;
        while (Kind is not (TokenKind.NewLine or TokenKind.EndOfFile))
        {
            last = Kind;
            if (Kind == TokenKind.FormattedStringStart)
            {
                SkipFormattedString();
            }
            else
            {
                Next();
            }
        }

        return last;
    }

    private void SkipFormattedString()
    {
        var form = Form;
        var (line, column) = (Line, Column);
        SkipParts(form, inSpecification: false);
        CloseString(form);
        FormattedLiterals?.Add(Span with { StartLine = line, StartColumn = column });
        Next();
    }

    private LiteralStop SkipParts(FormattedStringForm form, bool inSpecification)
    {
        while (true)
        {
            var stop = ReadLiteral(form, inSpecification);
            switch (stop)
            {
                case LiteralStop.DoubledOpen or LiteralStop.DoubledClose:
                    Skip(2);
                    break;
                case LiteralStop.Field:
                    SkipField(form);
                    break;
                case LiteralStop.Quote when !inSpecification:
                case LiteralStop.Close or LiteralStop.LineEnd when inSpecification:
                    return stop;
                default:
                    throw ErrorHere("f-string: a brace or quote out of place");
            }
        }
    }

    private void SkipField(FormattedStringForm form)
    {
        var outerDepth = FieldDepth;
        OpenField();
        var depth = FieldDepth;
        while (!(Kind == TokenKind.RightBrace && _depth < depth))
        {
            if (Kind == TokenKind.FormattedStringStart)
            {
                SkipFormattedString();
            }
            else if (Kind == TokenKind.FormatColon)
            {
                BeginSpecification();
                if (SkipParts(form, inSpecification: true) == LiteralStop.Close)
                {
                    CloseField();
                }
                else
                {
                    Next();
                }
            }
            else
            {
                Next();
            }
        }

        FieldDepth = outerDepth;
    }
}
