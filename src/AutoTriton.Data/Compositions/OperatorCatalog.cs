using System.Collections.Immutable;
using static AutoTriton.Data.Compositions.OperatorKind;
using static AutoTriton.Data.Compositions.ValueRange;

namespace AutoTriton.Data.Compositions;

/// <summary>The operators that compositions are made of. Every one is continuous, so that rounding never turns a right kernel into a wrong one.</summary>
public static class OperatorCatalog
{
    private static readonly ImmutableArray<string> Factors = ["0.5", "2.0", "3.0"];

    /// <summary>Elementwise operators on the value alone.</summary>
    public static ImmutableArray<CompositionOperator> Unary { get; } =
    [
        Make("relu", "torch.relu({x})", "tl.maximum({x}, 0.0)") with { Takes = Large },
        Make("sigmoid", "torch.sigmoid({x})", "tl.sigmoid({x})") with { Takes = Large, Gives = Bounded },
        Make("tanh", "torch.tanh({x})", "2.0 * tl.sigmoid(2.0 * {x}) - 1.0") with { Takes = Large, Gives = Bounded },
        Make("exp", "torch.exp({x})", "tl.exp({x})") with { Takes = Bounded, Gives = Moderate },
        Make("abs", "torch.abs({x})", "tl.abs({x})") with { Takes = Large },
        Make("neg", "-{x}", "-{x}") with { Takes = Large },
        Make("square", "torch.square({x})", "{x} * {x}") with { Gives = Large },
        Make("log1p_abs", "torch.log1p(torch.abs({x}))", "tl.log(1.0 + tl.abs({x}))") with { Takes = Large, Gives = Moderate },
        Make("sqrt_abs", "torch.sqrt(torch.abs({x}) + 1.0)", "tl.sqrt(tl.abs({x}) + 1.0)") with { Takes = Large, Gives = Moderate },
        Make("rsqrt", "torch.rsqrt(torch.square({x}) + 1.0)", "1.0 / tl.sqrt({x} * {x} + 1.0)") with { Gives = Bounded },
        Make("sin", "torch.sin({x})", "tl.sin({x})") with { Gives = Bounded },
        Make("cos", "torch.cos({x})", "tl.cos({x})") with { Gives = Bounded },
        Make("silu", "F.silu({x})", "{x} * tl.sigmoid({x})") with { Takes = Large },
        Make("gelu", "F.gelu({x})", "0.5 * {x} * (1.0 + tl.erf({x} * 0.7071067811865476))") with { Takes = Large },
        Make("leaky_relu", "F.leaky_relu({x}, 0.1)", "tl.where({x} > 0.0, {x}, 0.1 * {x})") with { Takes = Large },
        Make("elu", "F.elu({x})", "tl.where({x} > 0.0, {x}, tl.exp(tl.minimum({x}, 0.0)) - 1.0)") with { Takes = Large },
        Make("softplus", "F.softplus({x})", "tl.maximum({x}, 0.0) + tl.log(1.0 + tl.exp(-tl.abs({x})))") with { Takes = Large },
        Make("softsign", "F.softsign({x})", "{x} / (1.0 + tl.abs({x}))") with { Takes = Large, Gives = Bounded },
        Make("hardtanh", "F.hardtanh({x})", "tl.minimum(tl.maximum({x}, -1.0), 1.0)") with { Takes = Large, Gives = Bounded },
        Make("relu6", "F.relu6({x})", "tl.minimum(tl.maximum({x}, 0.0), 6.0)") with { Takes = Large, Gives = Moderate },
        Make("hardsigmoid", "F.hardsigmoid({x})", "tl.minimum(tl.maximum({x} / 6.0 + 0.5, 0.0), 1.0)") with { Takes = Large, Gives = Bounded },
        Make("hardswish", "F.hardswish({x})", "{x} * tl.minimum(tl.maximum({x} / 6.0 + 0.5, 0.0), 1.0)") with { Takes = Large },
    ];

    /// <summary>Elementwise operators with a number.</summary>
    public static ImmutableArray<CompositionOperator> Constant { get; } =
    [
        MakeConstant("add_number", "{x} + {c}", "{x} + {c}") with { Takes = Large },
        MakeConstant("sub_number", "{x} - {c}", "{x} - {c}") with { Takes = Large },
        MakeConstant("mul_number", "{x} * {c}", "{x} * {c}"),
        MakeConstant("div_number", "{x} / {c}", "{x} / {c}") with { Takes = Large },
        MakeConstant("rsub_number", "{c} - {x}", "{c} - {x}") with { Takes = Large },
        MakeConstant("clamp_min", "torch.clamp({x}, min={c})", "tl.maximum({x}, {c})") with { Constants = ["-0.5", "0.1", "0.5"] },
        MakeConstant("clamp_max", "torch.clamp({x}, max={c})", "tl.minimum({x}, {c})") with { Constants = ["-0.1", "0.5", "1.0"] },
    ];

    /// <summary>Elementwise operators with another input.</summary>
    public static ImmutableArray<CompositionOperator> Tensor { get; } =
    [
        MakeTensor("add", "{x} + {b}", "{x} + {b}") with { Takes = Large },
        MakeTensor("sub", "{x} - {b}", "{x} - {b}") with { Takes = Large },
        MakeTensor("mul", "{x} * {b}", "{x} * {b}") with { Gives = Large },
        MakeTensor("div", "{x} / (torch.abs({b}) + 1.0)", "{x} / (tl.abs({b}) + 1.0)") with { Takes = Large },
        MakeTensor("maximum", "torch.maximum({x}, {b})", "tl.maximum({x}, {b})") with { Takes = Large },
        MakeTensor("minimum", "torch.minimum({x}, {b})", "tl.minimum({x}, {b})") with { Takes = Large },
        MakeTensor("gate", "{x} * torch.sigmoid({b})", "{x} * tl.sigmoid({b})") with { Takes = Large },
        MakeTensor("silu_gate", "{x} * F.silu({b})", "{x} * {b} * tl.sigmoid({b})") with { Gives = Large },
    ];

    /// <summary>Operators along rows, reductions among them.</summary>
    public static ImmutableArray<CompositionOperator> Rows { get; } =
    [
        MakeRow("softmax", "torch.softmax({x}, dim=1)",
            "{y} = tl.exp({x} - tl.max(tl.where({mask}, {x}, float(\"-inf\")), {axis}))",
            "{y} = {y} / tl.sum(tl.where({mask}, {y}, 0.0), {axis})") with { Gives = Bounded },
        MakeRow("log_softmax", "torch.log_softmax({x}, dim=1)",
            "{y} = {x} - tl.max(tl.where({mask}, {x}, float(\"-inf\")), {axis})",
            "{y} = {y} - tl.log(tl.sum(tl.where({mask}, tl.exp({y}), 0.0), {axis}))") with { Gives = Moderate },
        MakeRow("layer_norm", "F.layer_norm({x}, (N,))",
            "{y} = {x} - tl.sum(tl.where({mask}, {x}, 0.0), {axis}) / {n}",
            "{y} = {y} / tl.sqrt(tl.sum(tl.where({mask}, {y} * {y}, 0.0), {axis}) / {n} + 1e-5)") with { Takes = Large, Gives = Moderate },
        MakeRow("rms_norm", "{x} * torch.rsqrt(torch.mean({x} * {x}, dim=1, keepdim=True) + 1e-6)",
            "{y} = {x} / tl.sqrt(tl.sum(tl.where({mask}, {x} * {x}, 0.0), {axis}) / {n} + 1e-6)") with { Gives = Moderate },
        MakeRow("center", "{x} - torch.mean({x}, dim=1, keepdim=True)",
            "{y} = {x} - tl.sum(tl.where({mask}, {x}, 0.0), {axis}) / {n}"),
        MakeRow("sub_max", "{x} - torch.amax({x}, dim=1, keepdim=True)",
            "{y} = {x} - tl.max(tl.where({mask}, {x}, float(\"-inf\")), {axis})"),
        MakeReduction("sum", "torch.sum({x}, dim=1, keepdim=True)", "{y} = tl.sum(tl.where({mask}, {x}, 0.0), {axis})") with { Takes = Moderate, Gives = Large },
        MakeReduction("mean", "torch.mean({x}, dim=1, keepdim=True)", "{y} = tl.sum(tl.where({mask}, {x}, 0.0), {axis}) / {n}"),
        MakeReduction("amax", "torch.amax({x}, dim=1, keepdim=True)", "{y} = tl.max(tl.where({mask}, {x}, float(\"-inf\")), {axis})") with { Takes = Large },
        MakeReduction("amin", "torch.amin({x}, dim=1, keepdim=True)", "{y} = tl.min(tl.where({mask}, {x}, float(\"inf\")), {axis})") with { Takes = Large },
        MakeReduction("logsumexp", "torch.logsumexp({x}, dim=1, keepdim=True)", "{y} = tl.log(tl.sum(tl.where({mask}, tl.exp({x}), 0.0), {axis}))") with { Takes = Moderate },
    ];

    /// <summary>The product of two matrices, first in its composition.</summary>
    public static CompositionOperator MatMul { get; } =
        new("matmul", OperatorKind.MatMul, "{x} @ {b}", ["{y} = tl.dot({x}, {b}, input_precision=\"ieee\")"]) { Gives = Large };

    /// <summary>All of them.</summary>
    public static ImmutableArray<CompositionOperator> All { get; } = [.. Unary, .. Constant, .. Tensor, .. Rows, MatMul];

    private static CompositionOperator Make(string name, string reference, string kernel) =>
        new(name, OperatorKind.Unary, reference, ["{y} = " + kernel]);

    private static CompositionOperator MakeConstant(string name, string reference, string kernel) =>
        new(name, OperatorKind.Constant, reference, ["{y} = " + kernel]) { Constants = Factors };

    private static CompositionOperator MakeTensor(string name, string reference, string kernel) =>
        new(name, OperatorKind.Tensor, reference, ["{y} = " + kernel]);

    private static CompositionOperator MakeRow(string name, string reference, params string[] kernel) =>
        new(name, RowMap, reference, [.. kernel]);

    private static CompositionOperator MakeReduction(string name, string reference, string kernel) =>
        new(name, RowReduction, reference, [kernel]);
}
