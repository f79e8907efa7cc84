using AutoTriton.Core.Execution;
using AutoTriton.Core.Execution.Roofline;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Torch;
using Spectre.Console;
using TorchSharp;

// RunKernelWithoutGpu [FILE.py KERNEL]: runs a row softmax kernel (out, in, in_stride, out_stride, n_cols, ...) on this machine's
// processors, checks it against TorchSharp's own operator, and shows what was seen.
var (file, name) = args is [var path, var kernel] ? (path, kernel) : (Path.Combine(AppContext.BaseDirectory, "softmax.py"), "softmax_kernel");
var source = await File.ReadAllTextAsync(file);
LibTorch.EnsureLoaded();
torch.manual_seed(2026);
using var all = torch.randn(1000, 1100);
using var x = all.slice(1, 50, 1050, 1);

var right = Run(source, name, x);
var isRight = Check(right.Output, x);
ShowEvidence(right.Result.Evidence);

AnsiConsole.Write(new Rule("the same kernel, its stores without masks"));
var faulty = source.Replace(", mask=mask)\n", ")\n", StringComparison.Ordinal);
var broken = Run(faulty, name, x);
foreach (var finding in broken.Result.Findings)
{
    AnsiConsole.MarkupLineInterpolated($"[yellow]{finding.ToString()}[/]");
}

return isRight && right.Result.Findings.IsEmpty && broken.Result.Findings.IsEmpty == (faulty == source) ? 0 : 1;

// One program a row; strided views are passed as they are.
static (torch.Tensor Output, LaunchResult Result) Run(string source, string name, torch.Tensor x)
{
    var (rows, columns) = ((int)x.shape[0], (int)x.shape[1]);
    var output = torch.empty(rows, columns);
    var result = TritonProgram.Parse(source)[name].Launch(rows, output, x, x.stride(0), output.stride(0), columns);
    return (output, result);
}

static bool Check(torch.Tensor output, torch.Tensor x)
{
    using var expected = torch.nn.functional.softmax(x, 1);
    using var difference = (output - expected).abs().max();
    var isRight = output.allclose(expected);
    AnsiConsole.MarkupLineInterpolated($"largest difference from torch.softmax: {difference.item<float>():E1} ({(isRight ? "right" : "WRONG")})");
    return isRight;
}

static void ShowEvidence(LaunchEvidence evidence)
{
    var seen = new Table().Border(TableBorder.Rounded).AddColumn("what").AddColumn("seen");
    seen.AddRow("kernel", $"{evidence.Kernel}, grid {evidence.Grid}, {evidence.Programs:N0} programs");
    seen.AddRow("bytes", $"{evidence.BytesLoaded:N0} loaded, {evidence.BytesStored:N0} stored");
    foreach (var operation in evidence.Operations)
    {
        seen.AddRow($"{operation.Kind}", $"{operation.Count:N0} of {operation.DType}");
    }

    AnsiConsole.Write(seen);
    var roofline = new Table().Border(TableBorder.Rounded).AddColumn("GPU").AddColumn("no faster than").AddColumn("bound by");
    foreach (var gpu in new[] { GpuSpecifications.H100Sxm, GpuSpecifications.H200, GpuSpecifications.A100, GpuSpecifications.L4, GpuSpecifications.Rtx4090 })
    {
        var estimate = RooflineEstimator.Estimate(evidence, gpu);
        roofline.AddRow(gpu.Name, $"{estimate.Microseconds:0.0} us", $"{estimate.Bound}");
    }

    AnsiConsole.Write(roofline);
}
