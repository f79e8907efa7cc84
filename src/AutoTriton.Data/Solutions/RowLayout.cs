using AutoTriton.Data.Compositions;

namespace AutoTriton.Data.Solutions;

/// <summary>Each program does one row.</summary>
internal sealed class RowLayout(Composition composition, SolutionStyle style) : KernelLayout(composition, style)
{
    public override string Sizes => $"N, {Style.BlockName}: tl.constexpr";

    public override string Axis => "0";

    public override IEnumerable<string> Offsets =>
    [
        "row = tl.program_id(0)",
        $"{Style.OffsetName} = tl.arange(0, {Style.BlockName})",
        $"{Style.MaskName} = {Style.OffsetName} < N",
    ];

    public override string Store(string value) => Composition.IsReduced
        ? $"tl.store({Pointer("out")} + row, {value})"
        : $"tl.store({Pointer("out")} + row * N + {Style.OffsetName}, {value}, {Style.MaskName})";

    public override string LoadValue() => LoadFrom("x", $"row * N + {Style.OffsetName}", Style.MaskName);

    public override string Load(CompositionOperand operand) => operand.Shape switch
    {
        OperandShape.Row => LoadFrom(operand.Name, Style.OffsetName, Style.MaskName),
        OperandShape.Column => $"{operand.Name} = tl.load({Pointer(operand.Name)} + row).to(tl.float32)",
        _ => LoadFrom(operand.Name, $"row * N + {Style.OffsetName}", Style.MaskName),
    };

    public override IEnumerable<string> Launch(string tensors)
    {
        yield return "M, N = x.shape";
        yield return Composition.IsReduced
            ? "out = torch.empty((M, 1), dtype=x.dtype, device=x.device)"
            : "out = torch.empty_like(x)";
        foreach (var line in LaunchOn("(M,)", $"{tensors}, out, N, {Style.BlockName}=triton.next_power_of_2(N)"))
        {
            yield return line;
        }
    }
}
