using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Atomics. Every one here is sequentially consistent; what orders and scopes promise is what the sanitizer goes by.</summary>
internal static class AtomicBuiltins
{
    private static readonly (string Name, AtomicOperation Operation)[] Operations =
    [
        ("atomic_add", AtomicOperation.Add), ("atomic_max", AtomicOperation.Maximum), ("atomic_min", AtomicOperation.Minimum), ("atomic_and", AtomicOperation.And),
        ("atomic_or", AtomicOperation.Or), ("atomic_xor", AtomicOperation.Xor), ("atomic_xchg", AtomicOperation.Exchange),
    ];

    public static IEnumerable<Builtin> All =>
    [
        .. Operations.Select(entry => new Builtin("tl." + entry.Name, "pointer val mask? sem? scope?", arguments => Update(arguments, entry.Operation))),
        new("tl.atomic_cas", "pointer cmp val sem? scope?", CompareAndSwap),
    ];

    private static Value Update(BuiltinArguments arguments, AtomicOperation operation)
    {
        var semantics = arguments.Semantics;
        var (pointer, element) = Pointer(arguments);
        var refused = operation == AtomicOperation.Add
            ? element is TritonDType.Int8 or TritonDType.UInt8 or TritonDType.Int16 or TritonDType.UInt16 or TritonDType.Int1 || element.IsFloat8()
            : element.SizeInBytes() < 4;
        var computed = element.IsFloating() && operation is (AtomicOperation.And or AtomicOperation.Or or AtomicOperation.Xor) ? BitsOf(element) : element;
        if (refused || !AtomicArithmetic.Exists(operation, computed))
        {
            throw arguments.Error(CompilationErrorKind.Type, $"{arguments.Function} does not support {element.TritonName()}");
        }

        var value = arguments.Value("val");
        var mask = arguments.Has("mask") ? arguments.Value("mask") : null;
        if (mask is { Type.IsBool: false })
        {
            throw arguments.Error(CompilationErrorKind.Type, $"Mask must have boolean scalar type, not {mask.Type}");
        }

        if (pointer.IsScalar && (!value.IsScalar || mask is { IsScalar: false }))
        {
            throw arguments.Error(CompilationErrorKind.Type, "Value and mask cannot be blocks where the pointer is none");
        }

        value = semantics.BroadcastTo(semantics.Bitcast(semantics.Cast(value, element), computed), pointer.Shape);
        mask = mask is null ? null : semantics.BroadcastTo(mask, pointer.Shape);
        pointer = computed == element ? pointer : semantics.CastToPointer(pointer, computed);
        var result = new Value(new BlockType(computed, pointer.Shape));
        arguments.Builder.Emit(new AtomicInstruction(operation, pointer, value, null, mask, result) { Order = Order(arguments), IsCoherent = IsCoherent(arguments) });
        return semantics.Bitcast(result, element);
    }

    /// <summary>Floats are combined bit by bit, as integers.</summary>
    private static TritonDType BitsOf(TritonDType element) => element.SizeInBytes() == 8 ? TritonDType.Int64 : TritonDType.Int32;

    private static Value CompareAndSwap(BuiltinArguments arguments)
    {
        var (pointer, element) = Pointer(arguments);
        if (element.SizeInBytes() < 2)
        {
            throw arguments.Error(CompilationErrorKind.Type, "atomic_cas only supports elements with width {16, 32, 64}");
        }

        var (expected, value) = (arguments.Value("cmp"), arguments.Value("val"));
        var type = new BlockType(element, pointer.Shape);
        if (!SameBits(expected.Type, type) || !SameBits(value.Type, type))
        {
            throw arguments.Error(CompilationErrorKind.Type, $"atomic_cas on {pointer.Type} needs cmp and val of type {type}, not {expected.Type} and {value.Type}");
        }

        var result = new Value(new BlockType(element, pointer.Shape));
        arguments.Builder.Emit(new AtomicInstruction(AtomicOperation.CompareAndSwap, pointer, value, expected, null, result) { Order = Order(arguments), IsCoherent = IsCoherent(arguments) });
        return result;
    }

    private static AtomicOrder Order(BuiltinArguments arguments) => arguments.Text("sem") switch
    {
        "" or "acq_rel" => AtomicOrder.AcquireRelease,
        "acquire" => AtomicOrder.Acquire,
        "release" => AtomicOrder.Release,
        "relaxed" => AtomicOrder.Relaxed,
        var other => throw arguments.Error(CompilationErrorKind.Value, $"Memory semantic {other} not supported"),
    };

    private static bool IsCoherent(BuiltinArguments arguments) => arguments.Text("scope") switch
    {
        "" or "gpu" or "sys" => true,
        "cta" => false,
        var other => throw arguments.Error(CompilationErrorKind.Value, $"Memory semantic {other} not supported"),
    };

    /// <summary>Whether two types are one to Triton's compiler, which does not know signs.</summary>
    private static bool SameBits(BlockType left, BlockType right) =>
        !left.IsPointer && left.Shape.Equals(right.Shape)
        && (left.Element == right.Element || (left.IsInteger && right.IsInteger && left.Element.BitWidth() == right.Element.BitWidth()));

    private static (Value Pointer, TritonDType Element) Pointer(BuiltinArguments arguments)
    {
        var pointer = arguments.Value("pointer");
        return pointer.Type.Pointee is { } element
            ? (pointer, element)
            : throw arguments.Error(CompilationErrorKind.Type, $"Pointer argument of {arguments.Function} must be a pointer, not {pointer.Type}");
    }
}
