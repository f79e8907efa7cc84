using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Lowering;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Loads and stores.</summary>
internal static class MemoryBuiltins
{
    public static IEnumerable<Builtin> All =>
    [
        new("tl.load", "pointer mask? other? boundary_check? padding_option? cache_modifier? eviction_policy? volatile?", Load),
        new("tl.store", "pointer value mask? boundary_check? cache_modifier? eviction_policy?", Store),
        new("tl.make_block_ptr", "base shape strides offsets block_shape order", MakeBlockPointer),
        new("tl.advance", "base offsets", Advance),
        new("handle.advance", "base offsets", Advance),
    ];

    private static readonly string[] LoadModifiers = ["", ".ca", ".cg", ".cv"];
    private static readonly string[] StoreModifiers = ["", ".wb", ".cg", ".cs", ".wt"];

    private static Value Load(BuiltinArguments arguments)
    {
        CheckHints(arguments, LoadModifiers, arguments.Flag("volatile"));
        if (arguments["pointer"] is BlockPointer window)
        {
            RefuseMask(arguments);
            var checks = Checks(arguments, window);
            var padding = arguments.Text("padding_option");
            if (padding is not ("" or "zero" or "nan"))
            {
                throw arguments.Error(CompilationErrorKind.Value, $"Padding option {padding} not supported");
            }

            if (padding == "nan" && !window.Base.Type.Pointee!.Value.IsFloating())
            {
                throw arguments.Error(CompilationErrorKind.Value, "Padding option `nan` is not supported for integer block pointers");
            }

            return arguments.Semantics.LoadWindow(window, checks, padding == "nan");
        }

        var pointer = arguments.Value("pointer");
        if (!pointer.Type.IsPointer)
        {
            throw arguments.Error(CompilationErrorKind.Type, $"Unsupported ptr type {pointer.Type} in `tl.load`");
        }

        if (!arguments.Has("mask") && arguments.Has("other"))
        {
            throw arguments.Error(CompilationErrorKind.Arguments, "`other` cannot be provided without `mask`");
        }

        if (!arguments.Items("boundary_check").IsEmpty || arguments.Text("padding_option").Length > 0)
        {
            throw arguments.Error(CompilationErrorKind.Arguments, "`padding_option` or `boundary_check` argument is not supported for loading a tensor of pointers or loading a scalar. Because the compiler does not know the boundary; please use block pointers (defined by `make_block_ptr`) instead");
        }

        var isVolatile = arguments.Flag("volatile") || arguments.Text("cache_modifier") == ".cv";
        return arguments.Semantics.Load(pointer, arguments["mask"], arguments["other"], isVolatile);
    }

    private static object? Store(BuiltinArguments arguments)
    {
        CheckHints(arguments, StoreModifiers, isVolatile: false);
        if (arguments["pointer"] is BlockPointer window)
        {
            RefuseMask(arguments);
            arguments.Semantics.StoreWindow(window, arguments.Value("value"), Checks(arguments, window), casts: false);
            return null;
        }

        var pointer = arguments.Value("pointer");
        if (!pointer.Type.IsPointer)
        {
            throw arguments.Error(CompilationErrorKind.Type, $"Unsupported ptr type {pointer.Type} in `tl.store`");
        }

        if (!arguments.Items("boundary_check").IsEmpty)
        {
            throw arguments.Error(CompilationErrorKind.Arguments, "`boundary_check` argument is not supported for storing a tensor of pointers or storing a scalar. Because the compiler does not know the boundary; please use block pointers (defined by `make_block_ptr`) instead");
        }

        arguments.Semantics.Store(pointer, arguments["value"], arguments["mask"]);
        return null;
    }

    private static BlockPointer MakeBlockPointer(BuiltinArguments arguments)
    {
        var @base = arguments.Value("base");
        if (!@base.Type.IsPointer || !@base.IsScalar)
        {
            throw arguments.Error(CompilationErrorKind.Type, "Expected `base` to be a pointer type (but not a block pointer type or others)");
        }

        // Triton reads and writes truth values through block pointers as bytes.
        @base = @base.Type.Pointee == TritonDType.Int1 ? arguments.Semantics.CastToPointer(@base, TritonDType.Int8) : @base;
        var sizes = Scalars(arguments, "shape", TritonDType.Int64);
        var strides = Scalars(arguments, "strides", TritonDType.Int64);
        var offsets = Scalars(arguments, "offsets", TritonDType.Int32);
        var shape = arguments.Semantics.ConstantShape(new KernelTuple(arguments.Items("block_shape")), "block_shape");
        var order = arguments.Semantics.ConstantInts(new KernelTuple(arguments.Items("order")), "order");
        if (sizes.Length != shape.Rank || strides.Length != shape.Rank || offsets.Length != shape.Rank || order.Length != shape.Rank)
        {
            throw arguments.Error(CompilationErrorKind.Shape, "Expected shape/strides/offsets/block_shape/order to have the same length");
        }

        if (order.Order().Where((axis, i) => axis != i).Any())
        {
            throw arguments.Error(CompilationErrorKind.Value, "Expected a permutation of (0, 1, ..., len(order)-1) in order");
        }

        return new BlockPointer(@base, sizes, strides, offsets, shape);
    }

    /// <summary>Hints change no value, but Triton knows them by name, and the assembler takes one of them at most.</summary>
    private static void CheckHints(BuiltinArguments arguments, string[] modifiers, bool isVolatile)
    {
        var (cache, eviction) = (arguments.Text("cache_modifier"), arguments.Text("eviction_policy"));
        if (!modifiers.Contains(cache))
        {
            throw arguments.Error(CompilationErrorKind.Value, $"Cache modifier {cache} not supported");
        }

        if (eviction is not ("" or "evict_last" or "evict_first"))
        {
            throw arguments.Error(CompilationErrorKind.Value, $"Eviction policy {eviction} not supported");
        }

        var combined = (cache is "" or ".cv" ? 0 : 1) + (eviction.Length > 0 ? 1 : 0) + (isVolatile ? 1 : 0);
        if (combined > 1)
        {
            throw arguments.Error(CompilationErrorKind.Value, "cache_modifier, eviction_policy and volatile cannot be combined");
        }
    }

    private static BlockPointer Advance(BuiltinArguments arguments)
    {
        if (arguments["base"] is not BlockPointer pointer)
        {
            throw arguments.Error(CompilationErrorKind.Type, $"advance takes a block pointer, not {Describe.Kind(arguments["base"])}");
        }

        var steps = Scalars(arguments, "offsets", TritonDType.Int32);
        if (steps.Length != pointer.Offsets.Length)
        {
            throw arguments.Error(CompilationErrorKind.Shape, "advance takes one offset for each dimension");
        }

        var moved = pointer.Offsets.Zip(steps).Select(pair => pair.Second.ConstantInteger == 0 ? pair.First : arguments.Semantics.Add(pair.First, pair.Second));
        return pointer with { Offsets = [.. moved] };
    }

    private static ImmutableArray<Value> Scalars(BuiltinArguments arguments, string name, TritonDType type) =>
        [.. arguments.Items(name).Select(item => Integer(arguments, name, item, type))];

    private static Value Integer(BuiltinArguments arguments, string name, object? item, TritonDType type)
    {
        var value = arguments.Semantics.Scalar(arguments.Semantics.ToValue(item), name);
        return value.Type.IsInteger
            ? arguments.Semantics.Cast(value, type)
            : throw arguments.Error(CompilationErrorKind.Type, $"{name} of {arguments.Function} must be integers, not {value.Type}");
    }

    private static ImmutableArray<int> Checks(BuiltinArguments arguments, BlockPointer pointer)
    {
        var checks = arguments.Semantics.ConstantInts(new KernelTuple(arguments.Items("boundary_check")), "boundary_check");
        if (checks.Distinct().Count() != checks.Length)
        {
            throw arguments.Error(CompilationErrorKind.Value, "Duplicate dimension in `boundary_check`");
        }

        return checks.All(axis => axis >= -pointer.Shape.Rank && axis < pointer.Shape.Rank)
            ? [.. checks.Select(axis => axis < 0 ? axis + pointer.Shape.Rank : axis).Distinct()]
            : throw arguments.Error(CompilationErrorKind.Value, "boundary_check names a dimension that the block does not have");
    }

    private static void RefuseMask(BuiltinArguments arguments)
    {
        if (arguments.Has("mask") || arguments.Has("other"))
        {
            throw arguments.Error(CompilationErrorKind.Arguments, "`mask` and `other` arguments cannot be specified for loading block pointers");
        }
    }
}
