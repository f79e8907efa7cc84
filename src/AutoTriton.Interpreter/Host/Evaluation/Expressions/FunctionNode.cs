using AutoTriton.Interpreter.Host.Compilation;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A lambda, or the function of a <c>def</c>.</summary>
/// <param name="code">The compiled body.</param>
/// <param name="closure">For each free name of the body, the cell of this frame.</param>
/// <param name="defaults">The default of each parameter, or null.</param>
/// <param name="annotations">Annotations, evaluated for the errors they may raise.</param>
/// <param name="span">Where it stands in the source.</param>
internal sealed class FunctionNode(FunctionCode code, int[] closure, ExpressionNode?[] defaults, ExpressionNode[] annotations, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        var values = new object?[defaults.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = defaults[i]?.Evaluate(frame);
        }

        foreach (var annotation in annotations)
        {
            annotation.Evaluate(frame);
        }

        return new PyFunction(code, frame.Globals, values, Close(frame, closure));
    }

    internal static PyCell[] Close(Frame frame, int[] closure)
    {
        if (closure.Length == 0)
        {
            return [];
        }

        var cells = new PyCell[closure.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = frame.Cells[closure[i]];
        }

        return cells;
    }
}
