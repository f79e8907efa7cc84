namespace AutoTriton.Interpreter.Host.Evaluation.Targets;

/// <summary>A name of a class body.</summary>
internal sealed class ClassNameTarget(string name) : TargetNode
{
    public override void Assign(Frame frame, object value) => frame.ClassNames![name] = value;

    public override void Delete(Frame frame)
    {
        if (!frame.ClassNames!.Remove(name))
        {
            throw Raise.NameError($"name '{name}' is not defined");
        }
    }
}
