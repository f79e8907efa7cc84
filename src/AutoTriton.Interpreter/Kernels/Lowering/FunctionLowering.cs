using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <summary>Lowers one call of a jit function: what is known when compiling is computed here, the rest becomes instructions.</summary>
internal sealed partial class FunctionLowering
{
    private readonly KernelLowering _kernel;
    private readonly Semantics _semantics;
    private readonly KernelBuilder _builder;
    private readonly JitFunction _function;
    private readonly List<(InsertionPoint Point, object? Value)> _returns = [];
    private readonly Label _exit = new();
    private Dictionary<string, object?> _locals = new(StringComparer.Ordinal);
    private bool _terminated;
    private bool _endedByConstant;
    private int _loopDepth;
    private int _branchDepth;

    public FunctionLowering(KernelLowering kernel, JitFunction function)
    {
        _kernel = kernel;
        _semantics = kernel.Semantics;
        _builder = kernel.Builder;
        _function = function;
    }

    /// <summary>Lowers the body with the parameters bound.</summary>
    /// <returns>What the function returns.</returns>
    public object? Lower(ImmutableDictionary<string, object?> arguments)
    {
        var (callerFunction, callerLocation) = (_builder.Function, _builder.Location);
        _builder.Function = _function.Name;
        foreach (var (name, value) in arguments)
        {
            _locals[name] = value;
        }

        // Triton's compiler does not see parameters behind a *.
        foreach (var hidden in _function.Definition.Parameters.KeywordOnly)
        {
            _locals.Remove(hidden.Name);
        }

        LowerBlock(_function.Definition.Body);
        var result = FinishReturns();
        (_builder.Function, _builder.Location) = (callerFunction, callerLocation);
        return result;
    }

    private void LowerBlock(ImmutableArray<Statement> body)
    {
        for (var i = 0; i < body.Length; i++)
        {
            _endedByConstant = false;
            Lower(body[i]);
            if (_terminated)
            {
                if (_endedByConstant)
                {
                    CheckDeadCode(body[(i + 1)..]);
                }

                return;
            }
        }
    }

    /// <summary>What stands behind an <c>if</c> whose known branch returns is never run, but Triton compiles it: it must be legal.</summary>
    private void CheckDeadCode(ImmutableArray<Statement> body)
    {
        var (mark, locals, returns) = (_builder.Mark(), _locals, _returns.Count);
        _locals = new Dictionary<string, object?>(locals, locals.Comparer);
        _terminated = false;
        LowerBlock(body);
        foreach (var (_, dead) in _returns[returns..])
        {
            if (dead is Value value && _returns[0].Value is Value live && !value.Type.Equals(live.Type))
            {
                throw _builder.Error(CompilationErrorKind.Type, $"Inconsistent return types: {live.Type} and {value.Type}");
            }
        }

        _builder.Rollback(mark);
        _returns.RemoveRange(returns, _returns.Count - returns);
        (_locals, _terminated, _endedByConstant) = (locals, true, true);
    }

    private object? FinishReturns()
    {
        if (_returns.Count == 0)
        {
            return null;
        }

        if (_returns.Count == 1 && _terminated && !_returns[0].Point.IsEarly)
        {
            return _returns[0].Value;
        }

        if (!_terminated)
        {
            var unset = Unset(_returns[0].Value);
            var point = new InsertionPoint();
            _builder.Emit(point);
            _returns.Add((point, unset));
        }

        _builder.Emit(_exit);
        var first = _returns[0].Value;
        if (_returns.All(entry => entry.Value is null))
        {
            return null;
        }

        return MergeReturns(first);
    }

    /// <summary>What a function gives that ends without a return, though elsewhere it returns something: Triton leaves it undefined, here it is zeros.</summary>
    private object? Unset(object? returned) => returned is null ? null : Aggregates.Map(returned, leaf =>
    {
        var type = ((Value)ToRuntime(leaf)!).Type;
        return type.IsPointer
            ? throw _builder.Error(CompilationErrorKind.Type, $"{_function.Name} does not always return a value")
            : _semantics.BroadcastTo(_semantics.Number(System.Numerics.BigInteger.Zero, type.Element), type.Shape);
    });

    private object? MergeReturns(object? first)
    {
        var template = Aggregates.Map(first, ToRuntime);
        var slots = new List<Value>();
        var merged = Aggregates.Map(template, leaf =>
        {
            var slot = new Value(((Value)leaf!).Type) { IsSlot = true };
            slots.Add(slot);
            return slot;
        });
        foreach (var (point, value) in _returns)
        {
            var leaves = Aggregates.Leaves(value).Select(ToRuntime).Cast<Value>().ToList();
            if (leaves.Count != slots.Count || leaves.Zip(slots).Any(pair => !pair.First.Type.Equals(pair.Second.Type)))
            {
                throw _builder.Error(CompilationErrorKind.Type, $"return types of {_function.Name} differ: {Describe.Kind(first)} and {Describe.Kind(value)}");
            }

            for (var i = 0; i < slots.Count; i++)
            {
                _builder.EmitAt(point, new CopyInstruction(leaves[i], slots[i]));
            }
        }

        return merged;
    }

    private object? ToRuntime(object? leaf) => leaf is Value ? leaf : _semantics.ToValue(leaf);

    private object? LookUp(string name)
    {
        if (_locals.TryGetValue(name, out var local))
        {
            return local;
        }

        if (_function.Globals.TryGet(name, out var binding))
        {
            var readable = binding.IsConstexpr || binding.Value is JitFunction or TritonName or Numerics.TritonDType or KernelTuple;
            return readable
                ? binding.Value
                : throw _builder.Error(CompilationErrorKind.UnknownName, $"Cannot access global variable {name} from within @jit'ed function. Triton kernels can only access global variables that are instanstiated as constexpr (`x = triton.language.constexpr(42)`).");
        }

        return PythonBuiltins.Contains(name)
            ? new TritonName("builtins." + name)
            : throw _builder.Error(CompilationErrorKind.UnknownName, $"{name} is not defined");
    }
}
