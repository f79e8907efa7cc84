using AutoTriton.Python;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Core.Extraction;

/// <summary>A text and what the Python parser says of it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Module">Its syntax tree, or null where it is not Python.</param>
/// <param name="Error">Why it is not, or null.</param>
internal sealed record ParsedText(string Text, ModuleNode? Module, PythonSyntaxException? Error)
{
    /// <summary>Whether it is Python that does something: prose of one word is Python too.</summary>
    public bool IsCode => Module is not null && Module.Body.Any(statement => statement is not ExpressionStatement { Value: not CallExpression });

    public static ParsedText Of(string text)
    {
        try
        {
            return new ParsedText(text, PythonParser.Parse(text), null);
        }
        catch (PythonSyntaxException error)
        {
            return new ParsedText(text, null, error);
        }
    }
}
