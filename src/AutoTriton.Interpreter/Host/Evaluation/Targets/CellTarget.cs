namespace AutoTriton.Interpreter.Host.Evaluation.Targets;

/// <summary>A variable shared with other functions.</summary>
internal sealed class CellTarget(int cell, string name) : TargetNode
{
    public override void Assign(Frame frame, object value) => frame.Cells[cell].Value = value;

    public override void Delete(Frame frame) => frame.Cells[cell].Value = frame.Cells[cell].Value is null
        ? throw Raise.NameError($"name '{name}' is not defined")
        : null;
}
