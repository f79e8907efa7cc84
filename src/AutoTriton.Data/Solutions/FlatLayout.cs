using AutoTriton.Data.Compositions;

namespace AutoTriton.Data.Solutions;

/// <summary>Each program does one block of all elements alike, whatever the rows.</summary>
internal sealed class FlatLayout(Composition composition, SolutionStyle style) : KernelLayout(composition, style)
{
    public override string Sizes => $"{(Composition.HasBroadcast ? "N, " : "")}size, {Style.BlockName}: tl.constexpr";

    public override string Axis => "0";

    public override IEnumerable<string> Offsets =>
    [
        $"{Style.OffsetName} = tl.program_id(0) * {Style.BlockName} + tl.arange(0, {Style.BlockName})",
        $"{Style.MaskName} = {Style.OffsetName} < size",
    ];

    public override string Store(string value) => $"tl.store({Pointer("out")} + {Style.OffsetName}, {value}, {Style.MaskName})";

    public override string LoadValue() => LoadFrom("x", Style.OffsetName, Style.MaskName);

    public override string Load(CompositionOperand operand) => LoadFrom(operand.Name, operand.Shape switch
    {
        OperandShape.Row => $"{Style.OffsetName} % N",
        OperandShape.Column => $"{Style.OffsetName} // N",
        _ => Style.OffsetName,
    }, Style.MaskName);

    public override IEnumerable<string> Launch(string tensors)
    {
        yield return "out = torch.empty_like(x)";
        yield return "size = x.numel()";
        var block = Style.GridLambda ? $"meta[\"{Style.BlockName}\"]" : $"{Style.BlockSize}";
        var columns = Composition.HasBroadcast ? "x.shape[1], " : "";
        foreach (var line in LaunchOn($"(triton.cdiv(size, {block}),)", $"{tensors}, out, {columns}size, {Style.BlockName}={Style.BlockSize}"))
        {
            yield return line;
        }
    }
}
