using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;

namespace AutoTriton.Interpreter.Kernels.Planning;

/// <summary>From where to where in the code each value is needed. What lives into a loop is needed until the loop ends.</summary>
internal static class Lifetimes
{
    public static Dictionary<Value, (int First, int Last)> Measure(List<Instruction> body)
    {
        var result = new Dictionary<Value, (int First, int Last)>();
        for (var position = 0; position < body.Count; position++)
        {
            foreach (var value in body[position].Inputs.Concat(body[position].Outputs).Select(value => value.Root))
            {
                if (value.Offset < 0)
                {
                    result[value] = result.TryGetValue(value, out var life) ? (life.First, position) : (position, position);
                }
            }
        }

        foreach (var (begin, end) in Loops(body))
        {
            Extend(body, result, begin, end);
        }

        return result;
    }

    private static void Extend(List<Instruction> body, Dictionary<Value, (int First, int Last)> lifetimes, int begin, int end)
    {
        for (var position = begin; position < end; position++)
        {
            foreach (var value in body[position].Inputs.Concat(body[position].Outputs).Select(value => value.Root))
            {
                if (lifetimes.TryGetValue(value, out var life) && life.First < begin && life.Last < end)
                {
                    lifetimes[value] = (life.First, end);
                }
            }
        }
    }

    private static List<(int Begin, int End)> Loops(List<Instruction> body)
    {
        var result = new List<(int Begin, int End)>();
        var open = new Stack<int>();
        for (var position = 0; position < body.Count; position++)
        {
            if (body[position] is LoopMarker marker)
            {
                if (marker.Begins)
                {
                    open.Push(position);
                }
                else
                {
                    result.Add((open.Pop(), position));
                }
            }
        }

        return result;
    }
}
