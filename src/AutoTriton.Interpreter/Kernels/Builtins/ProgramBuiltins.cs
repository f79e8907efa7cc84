using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>The program's place in the grid, and hints that change no value.</summary>
internal static class ProgramBuiltins
{
    public static IEnumerable<Builtin> All =>
    [
        new("tl.program_id", "axis", arguments => Place(arguments, ofGrid: false)),
        new("tl.num_programs", "axis", arguments => Place(arguments, ofGrid: true)),
        new("tl.multiple_of", "input values", arguments => Hint(arguments, leastRank: 1)),
        new("tl.max_contiguous", "input values", arguments => Hint(arguments, leastRank: 0)),
        new("tl.max_constancy", "input values", arguments => Hint(arguments, leastRank: 0)),
        new("tl.assume", "cond", Assume),
        new("tl.debug_barrier", "", Barrier),
        new("tl.condition", "arg1 disable_licm?", arguments => arguments["arg1"]),
        new("tl.target_info.is_cuda", "", _ => true),
        new("tl.target_info.is_hip", "", _ => false),
        new("tl.target_info.is_hip_cdna3", "", _ => false),
        new("tl.target_info.is_hip_cdna4", "", _ => false),
        new("tl.target_info.cuda_capability_geq", "major minor?", arguments => (arguments.Int("major", 0), arguments.Int("minor", 0)).CompareTo((9, 0)) <= 0),
        new("tl.constexpr", "value", arguments => arguments["value"]),
        new("tl.static_range", "arg1 arg2? step?", arguments => Range(arguments, isStatic: true)),
        new("tl.range", "arg1 arg2? step? num_stages? loop_unroll_factor? disallow_acc_multi_buffer? flatten? warp_specialize? disable_licm?", arguments => Range(arguments, isStatic: false)),
        new("builtins.range", "arg1 arg2? step? *more", arguments => Range(arguments, isStatic: false)),
        new("tl.extra.cuda.gdc_wait", "", _ => null),
        new("tl.extra.cuda.gdc_launch_dependents", "", _ => null),
        new("tl.extra.cuda.gdc.gdc_wait", "", _ => null),
        new("tl.extra.cuda.gdc.gdc_launch_dependents", "", _ => null),
    ];

    private static object? Assume(BuiltinArguments arguments) =>
        arguments["cond"] is Value { IsScalar: false } block ? throw arguments.Semantics.UnexpectedType(block) : null;

    private static object? Barrier(BuiltinArguments arguments)
    {
        arguments.Builder.Emit(new BarrierInstruction());
        return null;
    }

    private static object? Hint(BuiltinArguments arguments, int leastRank)
    {
        var rank = arguments["input"] is Value block ? block.Shape.Rank : 0;
        var values = arguments.Semantics.ConstantInts(new KernelTuple(arguments.Items("values")), $"the values of {arguments.Function}");
        return values.Length == Math.Max(rank, leastRank)
            ? arguments["input"]
            : throw arguments.Error(CompilationErrorKind.Value, $"Shape of input to {arguments.Function} does not match the length of values");
    }

    private static Value Place(BuiltinArguments arguments, bool ofGrid)
    {
        var axis = arguments.Int("axis", 0);
        if (axis is < 0 or > 2)
        {
            throw arguments.Error(CompilationErrorKind.Value, $"program_id axis must be 0, 1, or 2 but got {axis}");
        }

        var result = new Value(BlockType.Of(TritonDType.Int32));
        arguments.Builder.Emit(new ProgramIdInstruction(axis, ofGrid, result));
        return result;
    }

    private static RangeValue Range(BuiltinArguments arguments, bool isStatic)
    {
        var step = arguments["step"] ?? System.Numerics.BigInteger.One;
        return arguments.Has("arg2")
            ? new RangeValue(arguments["arg1"], arguments["arg2"], step, isStatic)
            : new RangeValue(System.Numerics.BigInteger.Zero, arguments["arg1"], step, isStatic);
    }
}
