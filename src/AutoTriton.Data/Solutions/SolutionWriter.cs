using System.Text;
using AutoTriton.Data.Compositions;

namespace AutoTriton.Data.Solutions;

/// <summary>Writes a Triton solution of a composition by rules: one operator of the reference becomes one statement or two of the kernel.</summary>
/// <remarks>Values are computed in float32, whatever the inputs' element type.</remarks>
public static class SolutionWriter
{
    /// <summary>Writes the source of a candidate.</summary>
    /// <param name="composition">The composition.</param>
    /// <param name="style">How to write it, or null for <see cref="SolutionStyle.Plain"/>.</param>
    /// <returns>Python source that ends with a line feed.</returns>
    public static string Write(Composition composition, SolutionStyle? style = null)
    {
        ArgumentNullException.ThrowIfNull(composition);
        style ??= SolutionStyle.Plain;
        var layout = KernelLayout.Choose(composition, style);
        var text = new StringBuilder("import torch\n");
        if (composition.IsModule)
        {
            text.Append("import torch.nn as nn\n");
        }

        text.Append("import triton\nimport triton.language as tl\n\n");
        var helper = style.UseHelper ? HelperLength(composition) : 0;
        if (helper > 0)
        {
            var (first, last) = (Value(composition.Depth - helper, style), Value(composition.Depth, style));
            var statements = Statements(composition, composition.Depth - helper, composition.Depth, layout, style);
            WriteLines(text, $"@triton.jit\ndef chain({first}):", statements.Append($"return {last}"), "    ");
            text.Append('\n');
        }

        WriteKernel(text, composition, layout, style, helper);
        WriteWrapper(text, composition, layout);
        return text.ToString();
    }

    private static int HelperLength(Composition composition) =>
        composition.Steps.Reverse().TakeWhile(step => step.Operator.Kind is OperatorKind.Unary or OperatorKind.Constant).Count();

    private static void WriteKernel(StringBuilder text, Composition composition, KernelLayout layout, SolutionStyle style, int helper)
    {
        var pointers = Names(composition).Append("out").Select(name => name + style.PointerSuffix);
        var header = $"@triton.jit\ndef {style.KernelName}({string.Join(", ", pointers)}, {layout.Sizes}):";
        var inline = composition.Depth - helper;
        var result = Value(composition.Depth, style);
        var body = layout.Offsets
            .Append(layout.LoadValue())
            .Concat(composition.Operands.Select(layout.Load))
            .Concat(Statements(composition, 0, inline, layout, style))
            .Concat(helper > 0 ? [$"{result} = chain({Value(inline, style)})"] : [])
            .Append(layout.Store(result));
        WriteLines(text, header, body, "    ");
        text.Append('\n');
    }

    private static string Value(int steps, SolutionStyle style) => style.NumberedValues ? Composition.ValueName(steps) : "x";

    private static IEnumerable<string> Statements(Composition composition, int from, int to, KernelLayout layout, SolutionStyle style) =>
        Enumerable.Range(from, to - from).SelectMany(index => Statements(composition.Steps[index], index, layout, style));

    private static IEnumerable<string> Statements(CompositionStep step, int index, KernelLayout layout, SolutionStyle style) =>
        step.Operator.Kernel.Select(statement => statement
            .Replace("{x}", Value(index, style), StringComparison.Ordinal)
            .Replace("{y}", Value(index + 1, style), StringComparison.Ordinal)
            .Replace("{b}", step.Operand, StringComparison.Ordinal)
            .Replace("{c}", step.Constant, StringComparison.Ordinal)
            .Replace("{n}", "N", StringComparison.Ordinal)
            .Replace("{mask}", style.MaskName, StringComparison.Ordinal)
            .Replace("{axis}", layout.Axis, StringComparison.Ordinal));

    private static void WriteWrapper(StringBuilder text, Composition composition, KernelLayout layout)
    {
        var tensors = string.Join(", ", Names(composition));
        var header = composition.IsModule
            ? $"class ModelNew(nn.Module):\n    def forward(self, {tensors}):"
            : $"def {ReferenceWriter.Function}({tensors}):";
        var indent = composition.IsModule ? "        " : "    ";
        WriteLines(text, header, layout.Launch(tensors).Append("return out"), indent);
    }

    private static IEnumerable<string> Names(Composition composition) => composition.Operands.Select(operand => operand.Name).Prepend("x");

    private static void WriteLines(StringBuilder text, string header, IEnumerable<string> lines, string indent)
    {
        text.Append(header).Append('\n');
        foreach (var line in lines)
        {
            text.Append(indent).Append(line).Append('\n');
        }
    }
}
