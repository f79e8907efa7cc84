using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Lowering;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Directed;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Builtins.LibDevice;

/// <summary>libdevice's arithmetic with a rounding in its name: <c>_rn</c> to nearest, <c>_rd</c> down, <c>_ru</c> up, <c>_rz</c> towards zero.</summary>
internal static class LibDeviceRounded
{
    private static readonly (string Suffix, RoundingDirection Direction)[] Directions =
        [("rd", RoundingDirection.Down), ("ru", RoundingDirection.Up), ("rz", RoundingDirection.Zero)];

    private static readonly (string Name, DirectedOperation Operation, string Overloads)[] Directed =
    [
        ("add", DirectedOperation.Add, "fff ddd"), ("sub", DirectedOperation.Subtract, "fff ddd"), ("mul", DirectedOperation.Multiply, "fff ddd"),
        ("div", DirectedOperation.Divide, "fff ddd"), ("sqrt", DirectedOperation.SquareRoot, "ff dd"), ("fma", DirectedOperation.FusedMultiplyAdd, "ffff dddd"),
    ];

    public static IEnumerable<LibDeviceFunction> All =>
    [
        .. from function in Directed
           from direction in Directions
           select new LibDeviceFunction($"{function.Name}_{direction.Suffix}", function.Overloads, (semantics, x, _) => Compute(semantics, function.Operation, direction.Direction, x)),
        .. from direction in Directions
           select new LibDeviceFunction($"rcp_{direction.Suffix}", "ff dd", (semantics, x, result) =>
               Compute(semantics, DirectedOperation.Divide, direction.Direction, [semantics.BroadcastTo(semantics.Builder.Float(result, 1), x[0].Shape), x[0]])),
        new("add_rn", "fff ddd", (semantics, x, _) => semantics.Binary(BinaryOperation.Add, x[0], x[1], isExact: true)),
        new("sub_rn", "fff ddd", (semantics, x, _) => semantics.Binary(BinaryOperation.Subtract, x[0], x[1], isExact: true)),
        new("mul_rn", "fff ddd", (semantics, x, _) => semantics.Binary(BinaryOperation.Multiply, x[0], x[1], isExact: true)),
        new("div_rn", "fff ddd", (semantics, x, _) => semantics.Binary(BinaryOperation.Divide, x[0], x[1], isExact: true)),
        new("rcp_rn", "ff dd", (semantics, x, _) => semantics.Unary(UnaryOperation.Reciprocal, x[0])),
        new("sqrt_rn", "ff dd", (semantics, x, _) => semantics.Unary(UnaryOperation.ApproximateSquareRoot, x[0])),
        new("fma_rn", "ffff dddd", (semantics, x, _) => semantics.Ternary(TernaryOperation.FusedMultiplyAdd, x[0], x[1], x[2])),
    ];

    private static Value Compute(Semantics semantics, DirectedOperation operation, RoundingDirection direction, Value[] operands)
    {
        var result = new Value(operands[0].Type);
        semantics.Builder.Emit(new DirectedInstruction(operation, direction, operands, result));
        return result;
    }
}
