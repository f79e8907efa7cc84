using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A list, set or dict comprehension. Cells that inner functions take are made anew for each run.</summary>
internal sealed class ComprehensionNode(SyntaxKind kind, ComprehensionLoop[] loops, ExpressionNode element, ExpressionNode? value, int[] freshCells, SourceSpan span)
    : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        var first = loops[0].Iterable.Evaluate(frame);
        foreach (var cell in freshCells)
        {
            frame.Cells[cell] = new PyCell();
        }

        switch (kind)
        {
            case SyntaxKind.ListComprehension:
                var list = new List<object>();
                Loop(frame, 0, first, () =>
                {
                    if ((list.Count & 1023) == 1023)
                    {
                        World.ChargeMemory(8 * 1024);
                    }

                    list.Add(element.Evaluate(frame));
                });
                return new PyList(list);
            case SyntaxKind.SetComprehension:
                var set = new PySet();
                Loop(frame, 0, first, () => set.Add(element.Evaluate(frame)));
                return set;
            default:
                var dict = new PyDict();
                Loop(frame, 0, first, () =>
                {
                    var key = element.Evaluate(frame);
                    dict.Set(key, value!.Evaluate(frame));
                });
                return dict;
        }
    }

    private void Loop(Frame frame, int depth, object iterable, Action add)
    {
        var loop = loops[depth];
        foreach (var item in Ops.Iterate(iterable))
        {
            loop.Target.Assign(frame, item);
            if (!loop.Admits(frame))
            {
                continue;
            }

            if (depth + 1 < loops.Length)
            {
                Loop(frame, depth + 1, loops[depth + 1].Iterable.Evaluate(frame), add);
            }
            else
            {
                add();
            }
        }
    }
}
