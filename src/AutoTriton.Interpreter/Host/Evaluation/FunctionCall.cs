using AutoTriton.Interpreter.Host.Compilation;

namespace AutoTriton.Interpreter.Host.Evaluation;

/// <summary>Calls Python functions.</summary>
internal static class FunctionCall
{
    public static object Invoke(PyFunction function, in CallArguments arguments)
    {
        var frame = NewFrame(function.Code, function.Globals, function.Closure);
        Bind(function, arguments, frame.Slots);
        foreach (var (slot, cell) in function.Code.ParameterCells)
        {
            frame.Cells[cell].Value = frame.Slots[slot];
        }

        return function.Code.IsGenerator ? new PyGenerator(frame, function.Name) : Run(frame);
    }

    public static Frame NewFrame(FunctionCode code, ModuleScope globals, PyCell[] closure, Dictionary<string, object>? classNames = null)
    {
        var cells = closure;
        if (code.CellCount > 0)
        {
            cells = new PyCell[code.CellCount + closure.Length];
            for (var i = 0; i < code.CellCount; i++)
            {
                cells[i] = new PyCell();
            }

            closure.CopyTo(cells, code.CellCount);
        }

        return new Frame(code, globals, cells) { ClassNames = classNames };
    }

    public static object Run(Frame frame)
    {
        var world = frame.World;
        world.CountStep();
        world.EnterCall();
        try
        {
            frame.Code.Body.Execute(frame);
            return frame.ReturnValue;
        }
        catch (Exception exception) when (frame.Locate(exception))
        {
            throw;
        }
        finally
        {
            world.LeaveCall();
        }
    }

    private static void Bind(PyFunction function, in CallArguments arguments, object?[] slots)
    {
        var layout = function.Code.Parameters;
        var given = arguments.Positional;
        var direct = Math.Min(given.Length, layout.Positional);
        Array.Copy(given, slots, direct);
        if (layout.ArgumentsSlot >= 0)
        {
            slots[layout.ArgumentsSlot] = given.Length > direct ? new PyTuple(given[direct..]) : Py.EmptyTuple;
        }
        else if (given.Length > layout.Positional)
        {
            throw TooMany(function, layout, given.Length);
        }

        BindNamed(function, layout, arguments, slots);
        for (var i = 0; i < layout.Names.Length; i++)
        {
            slots[i] ??= function.Defaults[i];
            if (slots[i] is null)
            {
                throw Missing(function, layout, slots);
            }
        }
    }

    private static void BindNamed(PyFunction function, ParameterLayout layout, in CallArguments arguments, object?[] slots)
    {
        var rest = layout.KeywordsSlot >= 0 ? new PyDict() : null;
        for (var i = 0; i < arguments.Names.Length; i++)
        {
            var name = arguments.Names[i];
            var index = Array.IndexOf(layout.Names, name);
            if (index >= layout.PositionalOnly)
            {
                slots[index] = slots[index] is null
                    ? arguments.Named[i]
                    : throw Raise.TypeError($"{function.Name}() got multiple values for argument '{name}'");
            }
            else if (rest is not null)
            {
                rest.Set(name, arguments.Named[i]);
            }
            else
            {
                throw Raise.TypeError($"{function.Name}() got an unexpected keyword argument '{name}'");
            }
        }

        if (rest is not null)
        {
            slots[layout.KeywordsSlot] = rest;
        }
    }

    private static PythonException TooMany(PyFunction function, ParameterLayout layout, int given) => Raise.TypeError(
        $"{function.Name}() takes {layout.Positional} positional argument{(layout.Positional == 1 ? "" : "s")} but {given} {(given == 1 ? "was" : "were")} given");

    private static PythonException Missing(PyFunction function, ParameterLayout layout, object?[] slots)
    {
        var missing = Enumerable.Range(0, layout.Names.Length).Where(i => slots[i] is null && function.Defaults[i] is null).ToList();
        var positional = missing.Where(i => i < layout.Positional).ToList();
        var shown = positional.Count > 0 ? positional : missing;
        return Raise.TypeError($"{function.Name}() missing {shown.Count} required {(positional.Count > 0 ? "positional" : "keyword-only")} "
            + $"argument{(shown.Count == 1 ? "" : "s")}: {string.Join(" and ", shown.Select(i => $"'{layout.Names[i]}'"))}");
    }
}
