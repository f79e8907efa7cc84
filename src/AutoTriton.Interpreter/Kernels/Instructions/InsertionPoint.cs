namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>A place left open while the code after it is lowered; what is put in later takes its place.</summary>
/// <param name="isEarly">Whether it stands before the end of its function, with a jump behind it.</param>
internal sealed class InsertionPoint(bool isEarly = false) : Instruction([], [])
{
    public bool IsEarly { get; } = isEarly;

    public List<Instruction> Pending { get; } = [];

    public override bool HasEffect => true;
}
