using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Advances the variable of a counted loop and goes back to its head.</summary>
internal sealed unsafe class ForNextInstruction(Value variable, Value step, Label head) : Instruction([variable, step], [variable])
{
    public override bool HasEffect => true;

    public override int Work => 1;

    public override int Step(ProgramFrame frame, int next)
    {
        var counter = frame.Arena + variable.Offset;
        var increment = frame.Arena + step.Offset;
        switch (variable.Type.Bytes)
        {
            case 8:
                *(long*)counter += *(long*)increment;
                break;
            case 4:
                *(int*)counter += *(int*)increment;
                break;
            case 2:
                *(short*)counter += *(short*)increment;
                break;
            default:
                *counter += *increment;
                break;
        }

        return head.Target;
    }
}
