using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary><c>from a import b as c</c>; a star imports what the module shows.</summary>
internal sealed class ImportFromNode(string module, (string Name, TargetNode? Target)[] names, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        var world = frame.World;
        var source = world.Table.Import(world, module);
        foreach (var (name, target) in names)
        {
            if (name == "*")
            {
                ImportAll(frame, source);
                continue;
            }

            if (!source.TryGetAttribute(name, out var value))
            {
                value = world.Table.Contains($"{module}.{name}")
                    ? world.Table.Import(world, $"{module}.{name}")
                    : throw Raise.ImportError($"cannot import name '{name}' from '{module}'");
            }

            target!.Assign(frame, value);
        }

        return Signal.Next;
    }

    private static void ImportAll(Frame frame, PyModule source)
    {
        foreach (var (name, value) in source.OwnAttributes)
        {
            if (!name.StartsWith('_'))
            {
                frame.Globals.Names[name] = value;
            }
        }
    }
}
