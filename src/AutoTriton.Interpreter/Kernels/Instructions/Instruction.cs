using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>One step of a compiled kernel. Prepared once, then shared by all threads: a run changes only the frame.</summary>
internal abstract class Instruction
{
    protected Instruction(Value[] inputs, Value[] outputs)
    {
        Inputs = inputs;
        Outputs = outputs;
        foreach (var output in outputs)
        {
            if (!output.IsSlot)
            {
                output.Producer = this;
            }
        }
    }

    /// <summary>What it reads.</summary>
    public Value[] Inputs { get; }

    /// <summary>What it writes.</summary>
    public Value[] Outputs { get; }

    /// <summary>Where in the source it comes from.</summary>
    public SourceSpan Location { get; set; }

    /// <summary>The jit function it comes from.</summary>
    public string Function { get; set; } = "";

    /// <summary>Whether it must stay although nobody reads its outputs.</summary>
    public virtual bool HasEffect => false;

    /// <summary>Whether its outputs are the same for every program when its inputs are.</summary>
    public virtual bool IsPure => true;

    /// <summary>Elements that it computes, for budgets.</summary>
    public virtual int Work => Outputs.Length > 0 ? Outputs[0].Shape.Count : 1;

    /// <summary>The floating-point operations of one execution, for evidence.</summary>
    public virtual OperationCount Operations => default;

    /// <summary>Whether an output may lie where an input of the same size lies that dies here.</summary>
    public virtual bool CanOverwriteInput => false;

    /// <summary>Bytes that it needs for itself while it runs.</summary>
    public virtual int ScratchBytes => 0;

    /// <summary>Where its scratch lies in the arena.</summary>
    public int ScratchOffset { get; set; }

    /// <summary>Called once, when every value has its place.</summary>
    public virtual void Prepare()
    {
    }

    /// <summary>Runs it.</summary>
    /// <param name="frame">The program's state.</param>
    /// <param name="next">The index of the next instruction.</param>
    /// <returns>The index to go on with.</returns>
    public virtual int Step(ProgramFrame frame, int next)
    {
        Run(frame);
        return next;
    }

    protected virtual void Run(ProgramFrame frame) => throw new InvalidOperationException($"{GetType().Name} does not run.");
}
