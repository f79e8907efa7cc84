using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Builtins;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <summary>What the lowering of one kernel shares over all functions that it calls.</summary>
internal sealed class KernelLowering
{
    private const int InstructionLimit = 200_000;
    private const int UnrollLimit = 20_000;
    private const int DepthLimit = 64;
    private const int CallLimit = 50_000;
    private const int PrintLimit = 1 << 16;

    private int _unrolled;
    private int _depth;
    private int _calls;

    public KernelLowering(LaunchOptions options, CancellationToken cancellation)
    {
        Options = options;
        Builder = new KernelBuilder(InstructionLimit, cancellation);
        Semantics = new Semantics(Builder);
        Attributes = new Attributes(Semantics);
    }

    public LaunchOptions Options { get; }

    /// <summary>How many loops of run time are around what is being lowered, over all calls.</summary>
    public int LoopDepth { get; set; }

    public KernelBuilder Builder { get; }

    public Semantics Semantics { get; }

    public Attributes Attributes { get; }

    /// <summary>Variables seen to lose their regular form in a loop.</summary>
    public HashSet<(SourceSpan Loop, string Name, int Leaf)> IrregularSlots { get; } = [];

    public void Lower(JitFunction function, IReadOnlyDictionary<string, object?> arguments)
    {
        Builder.Location = function.Definition.Span;
        if (Call(function, arguments.ToImmutableDictionary()) is not null)
        {
            Builder.Location = function.Definition.Span;
            throw Builder.Error(CompilationErrorKind.Type, $"the kernel {function.Name} returns a value; a kernel stores its results through pointers");
        }
    }

    /// <summary>Lowers a call of a jit function in place.</summary>
    public object? Call(JitFunction function, ImmutableDictionary<string, object?> arguments)
    {
        if (_depth >= DepthLimit)
        {
            throw Builder.Error(CompilationErrorKind.TooLarge, $"calls nest deeper than {DepthLimit}: recursion has no end when compiling");
        }

        if (++_calls > CallLimit)
        {
            throw Builder.Error(CompilationErrorKind.TooLarge, $"more than {CallLimit} calls are inlined");
        }

        _depth++;
        try
        {
            return new FunctionLowering(this, function).Lower(arguments);
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>Lowers something that may turn out not to compile; then nothing of it is left.</summary>
    /// <returns>Whether it compiled.</returns>
    public bool TryLower(Func<object?> lower, out object? result)
    {
        var (mark, function, location) = (Builder.Mark(), Builder.Function, Builder.Location);
        try
        {
            result = lower();
            return true;
        }
        catch (TritonCompilationException error) when (error.Kind != CompilationErrorKind.TooLarge)
        {
            Builder.Rollback(mark);
            (Builder.Function, Builder.Location) = (function, location);
            result = null;
            return false;
        }
    }

    /// <summary>Calls a jit function with positional arguments, as reductions and scans do.</summary>
    public object? Call(JitFunction function, IReadOnlyList<object?> arguments)
    {
        if (function.Parameters.Length != arguments.Count)
        {
            throw Builder.Error(CompilationErrorKind.Arguments, $"{function.Name} takes {function.Parameters.Length} arguments, {arguments.Count} are given");
        }

        return Call(function, function.Parameters.Zip(arguments).ToImmutableDictionary(pair => pair.First.Name, pair => pair.Second));
    }

    public object? CallBuiltin(Builtin builtin, ImmutableArray<object?> positional, IReadOnlyDictionary<string, object?> keywords) =>
        builtin.Handler(BuiltinArguments.Bind(this, builtin, positional, keywords));

    /// <summary>Nested code ends before the stack does.</summary>
    public void CheckStack()
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Builder.Error(CompilationErrorKind.TooLarge, "expressions, statements and calls nest too deep");
        }
    }

    /// <summary>Adds to what the compiler prints, up to a length.</summary>
    public void Print(string text)
    {
        if (Builder.Output.Length < PrintLimit)
        {
            Builder.Output.Append(text, 0, Math.Min(text.Length, PrintLimit));
        }
    }

    public void CountUnrolled()
    {
        if (++_unrolled > UnrollLimit)
        {
            throw Builder.Error(CompilationErrorKind.TooLarge, $"static_range unrolls more than {UnrollLimit} iterations");
        }
    }

    public void EmitAssert(Value condition, string message)
    {
        if (Options.DeviceAsserts)
        {
            Builder.Emit(new AssertInstruction(Semantics.Cast(condition, Numerics.TritonDType.Int1), message));
        }
    }
}
