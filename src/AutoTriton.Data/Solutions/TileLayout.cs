using AutoTriton.Data.Compositions;

namespace AutoTriton.Data.Solutions;

/// <summary>Each program does 16 whole rows of a product of matrices and what follows it.</summary>
internal sealed class TileLayout(Composition composition, SolutionStyle style) : KernelLayout(composition, style)
{
    public override string Sizes => $"M, N, K, {Style.BlockName}: tl.constexpr, {Inner}: tl.constexpr";

    public override string Axis => "1, keep_dims=True";

    public override IEnumerable<string> Offsets =>
    [
        "row = tl.program_id(0) * 16 + tl.arange(0, 16)[:, None]",
        $"{Style.OffsetName} = tl.arange(0, {Style.BlockName})[None, :]",
        $"k = tl.arange(0, {Inner})",
        $"{Style.MaskName} = (row < M) & ({Style.OffsetName} < N)",
    ];

    public override string Store(string value) => Composition.IsReduced
        ? $"tl.store({Pointer("out")} + row, {value}, row < M)"
        : $"tl.store({Pointer("out")} + row * N + {Style.OffsetName}, {value}, {Style.MaskName})";

    private string Inner => Style.BlockName + "_K";

    public override string LoadValue() => LoadFrom("x", "row * K + k[None, :]", "(row < M) & (k[None, :] < K), 0.0");

    public override string Load(CompositionOperand operand) => operand.Shape switch
    {
        OperandShape.Row => LoadFrom(operand.Name, Style.OffsetName, $"{Style.OffsetName} < N"),
        OperandShape.Column => LoadFrom(operand.Name, "row", "row < M"),
        OperandShape.Weight => LoadFrom(operand.Name, $"k[:, None] * N + {Style.OffsetName}", $"(k[:, None] < K) & ({Style.OffsetName} < N), 0.0"),
        _ => LoadFrom(operand.Name, $"row * N + {Style.OffsetName}", Style.MaskName),
    };

    public override IEnumerable<string> Launch(string tensors)
    {
        yield return "M, K = x.shape";
        yield return "N = w.shape[1]";
        yield return $"out = torch.empty((M, {(Composition.IsReduced ? "1" : "N")}), dtype=x.dtype, device=x.device)";
        yield return $"n, k = max(16, triton.next_power_of_2(N)), max(16, triton.next_power_of_2(K))";
        foreach (var line in LaunchOn("(triton.cdiv(M, 16),)", $"{tensors}, out, M, N, K, {Style.BlockName}=n, {Inner}=k"))
        {
            yield return line;
        }
    }
}
