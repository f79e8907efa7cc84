using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <content>Loads and stores: at regular addresses in regular boxes where these are known, else lane by lane.</content>
internal sealed partial class Semantics
{
    public Value Load(Value pointer, object? mask, object? other, bool isVolatile = false)
    {
        var element = pointer.Type.Pointee!.Value;
        var lanes = mask is null ? null : Lanes(ToValue(mask), pointer, "Mask");
        if (lanes is not null && !pointer.Shape.Equals(lanes.Shape))
        {
            pointer = BroadcastTo(pointer, CommonShape(pointer.Shape, lanes.Shape));
            lanes = BroadcastTo(lanes, pointer.Shape);
        }

        var otherwise = other is null ? null : Lanes(ToValue(other), pointer, "Other");
        otherwise = otherwise is null ? null : Peel(BroadcastTo(Cast(otherwise, element), pointer.Shape));
        if (otherwise is not null && otherwise.Shape.Count != 1 && !otherwise.Shape.Equals(pointer.Shape))
        {
            otherwise = BroadcastTo(otherwise, pointer.Shape);
        }

        var result = new Value(new BlockType(Held(element), pointer.Shape));
        var at = Regular(pointer, lanes, element);
        builder.Emit<Instruction>(at is not null
            ? new RegularLoadInstruction(at, otherwise, result) { IsCoherent = isVolatile }
            : new ScatteredLoadInstruction(pointer, SingleOrWhole(lanes), otherwise, result) { IsCoherent = isVolatile });
        return FromHeld(result, element);
    }

    public void Store(Value pointer, object? value, object? mask)
    {
        var element = pointer.Type.Pointee!.Value;
        var data = ToValue(value);
        if (pointer.IsScalar && !data.IsScalar)
        {
            throw builder.Error(CompilationErrorKind.Type, "Value argument cannot be block type if pointer argument is not a block");
        }

        if (pointer.IsScalar && mask is Value { IsScalar: false })
        {
            throw builder.Error(CompilationErrorKind.Type, "Mask argument cannot be block type if pointer argument is not a block");
        }

        // Truth values in memory are bytes: what is stored there is not made 0 or 1.
        data = BroadcastTo(Cast(data, Held(element)), pointer.Shape);
        var lanes = mask is null ? null : BroadcastTo(Truth1(ToValue(mask)), pointer.Shape);
        builder.Emit<Instruction>(Regular(pointer, lanes, element) is { } at
            ? new RegularStoreInstruction(at, data)
            : new ScatteredStoreInstruction(pointer, data, SingleOrWhole(lanes)));
    }

    public Value LoadWindow(BlockPointer window, ImmutableArray<int> checks, bool padsWithNaN)
    {
        var element = window.Base.Type.Pointee!.Value;
        var at = Window(window.Base, window.Sizes, window.Strides, window.Offsets, window.Shape, checks);
        var padding = padsWithNaN && element.IsFloating() ? builder.Float(element, double.NaN) : null;
        var result = new Value(new BlockType(Held(element), window.Shape));
        builder.Emit(new RegularLoadInstruction(at, padding, result));
        return FromHeld(result, element);
    }

    public void StoreWindow(BlockPointer window, Value value, ImmutableArray<int> checks, bool casts)
    {
        var element = window.Base.Type.Pointee!.Value;
        if (!casts && (value.Type.IsPointer || value.Type.Element != element))
        {
            throw builder.Error(CompilationErrorKind.Type, $"Block element type({element.TritonName()}) and value element type({value.Type.With(BlockShape.Scalar)}) mismatch");
        }

        if (!value.IsScalar && !value.Shape.Equals(window.Shape))
        {
            throw builder.Error(CompilationErrorKind.Shape, $"Block shape({window.Shape}) and value shape({value.Shape}) mismatch");
        }

        var data = ToHeld(BroadcastTo(Cast(value, element), window.Shape), element);
        builder.Emit(new RegularStoreInstruction(Window(window.Base, window.Sizes, window.Strides, window.Offsets, window.Shape, checks), data));
    }

    /// <summary>The addresses of a window on an array, and the box of it that lies inside the array on the checked axes.</summary>
    public RegularAddress Window(Value @base, ImmutableArray<Value> sizes, ImmutableArray<Value> strides, ImmutableArray<Value> offsets, BlockShape shape, ImmutableArray<int> checks)
    {
        var element = @base.Type.Pointee!.Value.SizeInBytes();
        var size = builder.Integer64(element);
        var start = _affine.Widen(@base);
        var scales = ImmutableArray.CreateBuilder<Value?>();
        var bounds = ImmutableArray.CreateBuilder<LaneBound>();
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            var step = _affine.Multiply(_affine.Widen(strides[axis]), size);
            var offset = _affine.Widen(offsets[axis]);
            start = _affine.Add(start, _affine.Multiply(offset, step));
            scales.Add(step);
            if (checks.Contains(axis))
            {
                bounds.Add(new LaneBound(axis, true, _affine.Subtract(_affine.Widen(sizes[axis]), offset)));
                bounds.Add(new LaneBound(axis, false, _affine.Subtract(builder.Integer64(0), offset)));
            }
        }

        return new RegularAddress(new AffineForm(start, scales.ToImmutable()), shape, bounds.ToImmutable(), @base.BufferArgument, element);
    }

    private RegularAddress? Regular(Value pointer, Value? lanes, TritonDType element)
    {
        if (_affine.Of(pointer) is not { } form)
        {
            return null;
        }

        var box = lanes is null ? new LaneBox([]) : BoxOf(lanes);
        return box is null ? null : new RegularAddress(form, pointer.Shape, box.Bounds, pointer.BufferArgument, element.SizeInBytes());
    }

    private Value Lanes(Value value, Value pointer, string what)
    {
        if (pointer.IsScalar && !value.IsScalar)
        {
            throw builder.Error(CompilationErrorKind.Type, $"{what} argument cannot be block type if pointer argument is not a block");
        }

        return what == "Mask" ? BroadcastTo(Truth1(value), CommonShape(value.Shape, pointer.Shape)) : value;
    }

    private Value Truth1(Value mask) =>
        mask.Type.IsBool ? mask : throw builder.Error(CompilationErrorKind.Type, $"Mask must have boolean scalar type, not {mask.Type}");

    private static Value? SingleOrWhole(Value? lanes)
    {
        var behind = lanes is null ? null : Peel(lanes);
        return behind is null || behind.Shape.Count == 1 ? behind : lanes;
    }

    /// <summary>Truth values in memory are whole bytes.</summary>
    private static TritonDType Held(TritonDType element) => element == TritonDType.Int1 ? TritonDType.Int8 : element;

    private Value FromHeld(Value value, TritonDType element) => element == TritonDType.Int1 ? Cast(value, TritonDType.Int1) : value;

    private Value ToHeld(Value value, TritonDType element) => element == TritonDType.Int1 ? Cast(value, TritonDType.Int8) : value;
}
