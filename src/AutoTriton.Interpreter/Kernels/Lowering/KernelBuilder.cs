using System.Numerics;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <summary>Collects instructions in the order in which they run, and knows which line they come from.</summary>
internal sealed class KernelBuilder(int instructionLimit, CancellationToken cancellation)
{
    private const int LargestBlock = 1 << 20;
    private const int LargestRank = 64;

    private readonly Dictionary<(TritonDType Element, long Low), Value> _constants = [];
    private readonly List<Instruction> _instructions = [];

    public IReadOnlyList<Instruction> Instructions => _instructions;

    /// <summary>The jit function that is being lowered.</summary>
    public string Function { get; set; } = "";

    /// <summary>The place that is being lowered.</summary>
    public SourceSpan Location { get; set; }

    /// <summary>What <c>static_print</c> printed.</summary>
    public System.Text.StringBuilder Output { get; } = new();

    public int Mark() => _instructions.Count;

    /// <summary>Whether what was emitted since the mark may wait for another program: it looks at memory by atomics or volatile loads.</summary>
    public bool MayWait(int mark)
    {
        for (var i = mark; i < _instructions.Count; i++)
        {
            if (_instructions[i] is AtomicInstruction or MemoryAccess { IsCoherent: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Forgets everything emitted since the mark.</summary>
    public void Rollback(int mark) => _instructions.RemoveRange(mark, _instructions.Count - mark);

    public T Emit<T>(T instruction)
        where T : Instruction
    {
        if (_instructions.Count >= instructionLimit)
        {
            throw Error(CompilationErrorKind.TooLarge, $"the kernel grows past {instructionLimit} operations; unroll or inline less");
        }

        cancellation.ThrowIfCancellationRequested();
        foreach (var output in instruction.Outputs)
        {
            Check(output.Shape);
        }

        instruction.Function = Function;
        instruction.Location = Location;
        _instructions.Add(instruction);
        return instruction;
    }

    private void Check(BlockShape shape)
    {
        if (shape.Count > LargestBlock)
        {
            throw Error(CompilationErrorKind.Shape, $"numel ({shape}) exceeds triton maximum tensor numel ({LargestBlock})");
        }

        if (shape.Rank > LargestRank)
        {
            throw Error(CompilationErrorKind.TooLarge, $"a block of {shape.Rank} dimensions; the limit is {LargestRank}");
        }
    }

    /// <summary>Emits at a place left open earlier.</summary>
    public void EmitAt(InsertionPoint point, Instruction instruction)
    {
        instruction.Function = Function;
        instruction.Location = Location;
        point.Pending.Add(instruction);
    }

    public Value Constant(TritonDType element, BigInteger value)
    {
        var bytes = new byte[element.SizeInBytes()];
        var low = (long)(ulong)(value & ulong.MaxValue);
        BitConverter.GetBytes(low).AsSpan(0, bytes.Length).CopyTo(bytes);
        return Intern(element, low, bytes, element.IsInteger() ? low : null);
    }

    public Value Integer64(long value) => Constant(TritonDType.Int64, value);

    public Value Float(TritonDType element, double value)
    {
        var bytes = ConstantEncoding.Encode(element, value);
        var low = 0L;
        for (var i = bytes.Length - 1; i >= 0; i--)
        {
            low = (low << 8) | bytes[i];
        }

        return Intern(element, low, bytes, null);
    }

    public TritonCompilationException Error(CompilationErrorKind kind, string message) => new(kind, message, Function, Location);

    public TritonNotSupportedException NotSupported(string message) => new(message, Function, Location);

    private Value Intern(TritonDType element, long low, byte[] bytes, long? integer)
    {
        if (!_constants.TryGetValue((element, low), out var value))
        {
            value = new Value(BlockType.Of(element)) { ConstantBytes = bytes, ConstantInteger = integer };
            _constants.Add((element, low), value);
        }

        return value;
    }
}
