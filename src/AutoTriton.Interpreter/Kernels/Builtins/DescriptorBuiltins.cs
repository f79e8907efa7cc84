using System.Numerics;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>What tensor descriptors do besides loading and storing: gathering rows, scattering them, and reducing into memory.</summary>
internal static class DescriptorBuiltins
{
    private const int LeastRows = 8;

    private static readonly (string Name, AtomicOperation Operation, TritonDType[] Types)[] Reductions =
    [
        ("atomic_add", AtomicOperation.Add, [TritonDType.UInt32, TritonDType.Int32, TritonDType.UInt64, TritonDType.Float32, TritonDType.Float16, TritonDType.BFloat16]),
        ("atomic_min", AtomicOperation.Minimum, [TritonDType.UInt32, TritonDType.Int32, TritonDType.UInt64, TritonDType.Int64, TritonDType.Float16, TritonDType.BFloat16]),
        ("atomic_max", AtomicOperation.Maximum, [TritonDType.UInt32, TritonDType.Int32, TritonDType.UInt64, TritonDType.Int64, TritonDType.Float16, TritonDType.BFloat16]),
        ("atomic_and", AtomicOperation.And, [TritonDType.UInt32, TritonDType.Int32, TritonDType.UInt64, TritonDType.Int64]),
        ("atomic_or", AtomicOperation.Or, [TritonDType.UInt32, TritonDType.Int32, TritonDType.UInt64, TritonDType.Int64]),
        ("atomic_xor", AtomicOperation.Xor, [TritonDType.UInt32, TritonDType.Int32, TritonDType.UInt64, TritonDType.Int64]),
    ];

    public static IEnumerable<Builtin> All =>
    [
        new("handle.gather", "desc x_offsets y_offset", Gather),
        new("handle.scatter", "desc value x_offsets y_offset", Scatter),
        .. Reductions.Select(entry => new Builtin("handle." + entry.Name, "desc offsets value", arguments => Reduce(arguments, entry.Operation, entry.Types))),
    ];

    private static Value Gather(BuiltinArguments arguments)
    {
        var (pointers, inside) = Rows(arguments);
        return arguments.Semantics.Load(pointers, inside, BigInteger.Zero);
    }

    private static object? Scatter(BuiltinArguments arguments)
    {
        var (pointers, inside) = Rows(arguments);
        var value = arguments.Value("value");
        if (!value.Shape.Equals(pointers.Shape) || value.Type.IsPointer || value.Type.Element != pointers.Type.Pointee)
        {
            throw arguments.Error(CompilationErrorKind.Shape, $"scatter needs a value of shape {pointers.Shape} and the descriptor's type, not {value.Type}");
        }

        arguments.Semantics.Store(pointers, value, inside);
        return null;
    }

    private static object? Reduce(BuiltinArguments arguments, AtomicOperation operation, TritonDType[] types)
    {
        var (descriptor, offsets) = HandleBuiltins.Read(arguments);
        var element = descriptor.Base.Type.Pointee!.Value;
        if (!types.Contains(element))
        {
            throw arguments.Error(CompilationErrorKind.Type, $"Unsupported dtype {element.TritonName()} of {arguments.Function}");
        }

        var value = arguments.Value("value");
        if (!value.Shape.Equals(descriptor.Shape) || value.Type.IsPointer || value.Type.Element != element)
        {
            throw arguments.Error(CompilationErrorKind.Shape, $"{arguments.Function} needs a value of shape {descriptor.Shape} and the descriptor's type, not {value.Type}");
        }

        var (pointers, inside) = Lanes(arguments, descriptor, [.. offsets.Select((offset, axis) => Along(arguments, offset, descriptor.Shape, axis))], descriptor.Shape);
        arguments.Builder.Emit(new AtomicInstruction(operation, pointers, value, null, inside, new Value(value.Type)) { Order = AtomicOrder.Relaxed, IsCoherent = true });
        return null;
    }

    /// <summary>Whole rows picked by their numbers, from a column on.</summary>
    private static (Value Pointers, Value Inside) Rows(BuiltinArguments arguments)
    {
        var semantics = arguments.Semantics;
        var descriptor = (TensorDescriptor)arguments["desc"]!;
        var rows = arguments.Value("x_offsets");
        var element = descriptor.Base.Type.Pointee!.Value;
        var leastColumns = 32 / element.BitWidth() * 8;
        if (descriptor.Shape.Rank != 2 || descriptor.Shape[0] != 1)
        {
            throw arguments.Error(CompilationErrorKind.Shape, $"descriptor must be 2D and have blocks of 1 row, but got {descriptor.Shape}");
        }

        if (rows.Shape.Rank != 1 || !rows.Type.IsInteger || rows.Shape.Count < LeastRows)
        {
            throw arguments.Error(CompilationErrorKind.Shape, $"x offsets must be at least {LeastRows} integers in 1D, but got {rows.Type}");
        }

        if (descriptor.Shape[1] < leastColumns)
        {
            throw arguments.Error(CompilationErrorKind.Shape, $"{arguments.Function} of {element.TritonName()} must have at least {leastColumns} columns, but got {descriptor.Shape[1]}");
        }

        var shape = new BlockShape([rows.Shape.Count, descriptor.Shape[1]]);
        var column = semantics.Scalar(semantics.ToValue(arguments["y_offset"], TritonDType.Int32), "y_offset");
        Value[] places = [semantics.ExpandDimensions(semantics.Cast(rows, TritonDType.Int32), 1), Along(arguments, column, shape, 1)];
        return Lanes(arguments, descriptor, places, shape);
    }

    /// <summary>The numbers of an axis: an offset and what follows it, laid along the axis.</summary>
    private static Value Along(BuiltinArguments arguments, Value offset, BlockShape shape, int axis)
    {
        var semantics = arguments.Semantics;
        var dimensions = Enumerable.Range(0, shape.Rank).Select(i => i == axis ? shape[axis] : 1);
        return semantics.Add(semantics.Reshape(semantics.Arange(0, shape[axis]), new BlockShape([.. dimensions])), offset);
    }

    private static (Value Pointers, Value Inside) Lanes(BuiltinArguments arguments, TensorDescriptor descriptor, Value[] places, BlockShape shape)
    {
        var semantics = arguments.Semantics;
        Value? inside = null;
        var pointers = descriptor.Base;
        for (var axis = 0; axis < places.Length; axis++)
        {
            var size = semantics.Cast(descriptor.Sizes[axis], TritonDType.Int32);
            var within = semantics.Bitwise(
                BinaryOperation.And,
                semantics.Compare(BinaryOperation.GreaterOrEqual, places[axis], BigInteger.Zero),
                semantics.Compare(BinaryOperation.Less, places[axis], size));
            inside = inside is null ? within : semantics.Bitwise(BinaryOperation.And, inside, within);
            pointers = semantics.Add(pointers, semantics.Multiply(semantics.Cast(places[axis], TritonDType.Int64), descriptor.Strides[axis]));
        }

        return (semantics.BroadcastTo(pointers, shape), semantics.BroadcastTo(inside!, shape));
    }
}
