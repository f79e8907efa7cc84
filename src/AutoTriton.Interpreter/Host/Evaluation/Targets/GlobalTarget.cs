namespace AutoTriton.Interpreter.Host.Evaluation.Targets;

/// <summary>A global name.</summary>
internal sealed class GlobalTarget(string name) : TargetNode
{
    public override void Assign(Frame frame, object value) => frame.Globals.Names[name] = value;

    public override void Delete(Frame frame)
    {
        if (!frame.Globals.Names.Remove(name))
        {
            throw Raise.NameError($"name '{name}' is not defined");
        }
    }
}
