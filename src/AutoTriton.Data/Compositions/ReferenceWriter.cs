using System.Globalization;
using System.Text;

namespace AutoTriton.Data.Compositions;

/// <summary>Writes the PyTorch reference of a composition: the function <c>f</c> or the module <c>Model</c>, and <c>get_inputs</c>.</summary>
public static class ReferenceWriter
{
    /// <summary>The function's name under a function contract, in the reference and in a candidate.</summary>
    public const string Function = "f";

    /// <summary>Writes the source.</summary>
    /// <param name="composition">The composition.</param>
    /// <returns>Python source that ends with a line feed.</returns>
    public static string Write(Composition composition)
    {
        ArgumentNullException.ThrowIfNull(composition);
        var text = new StringBuilder("import torch\n");
        var steps = composition.Steps.Select((step, index) => step.Reference(Composition.ValueName(index))).ToList();
        if (composition.IsModule)
        {
            text.Append("import torch.nn as nn\n");
        }

        if (steps.Any(step => step.Contains("F.", StringComparison.Ordinal)))
        {
            text.Append("import torch.nn.functional as F\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{Sizes(composition)}\n\n");
        WriteBody(text, composition, steps);
        WriteInputs(text, composition);
        if (composition.IsModule)
        {
            text.Append("\ndef get_init_inputs():\n    return []\n");
        }

        return text.ToString();
    }

    private static string Sizes(Composition composition) => composition.HasMatMul
        ? $"M, K, N = {composition.Rows}, {composition.Inner}, {composition.Columns}"
        : $"M, N = {composition.Rows}, {composition.Columns}";

    private static void WriteBody(StringBuilder text, Composition composition, List<string> steps)
    {
        var parameters = string.Join(", ", composition.Operands.Select(operand => operand.Name).Prepend("x"));
        var indent = composition.IsModule ? "        " : "    ";
        text.Append(composition.IsModule
            ? $"class Model(nn.Module):\n    def forward(self, {parameters}):\n"
            : $"def {Function}({parameters}):\n");
        for (var index = 0; index < steps.Count; index++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}{Composition.ValueName(index + 1)} = {steps[index]}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{indent}return {Composition.ValueName(steps.Count)}\n");
    }

    private static void WriteInputs(StringBuilder text, Composition composition)
    {
        var dtype = composition.DType == "float32" ? "" : $", dtype=torch.{composition.DType}";
        text.Append("\ndef get_inputs():\n");
        text.Append(CultureInfo.InvariantCulture, $"    x = torch.randn({(composition.HasMatMul ? "M, K" : "M, N")}{dtype})\n");
        foreach (var operand in composition.Operands)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {operand.Name} = torch.randn({Extents(operand.Shape)}{dtype})\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"    return [{string.Join(", ", composition.Operands.Select(operand => operand.Name).Prepend("x"))}]\n");
    }

    private static string Extents(OperandShape shape) => shape switch
    {
        OperandShape.Full => "M, N",
        OperandShape.Row => "N",
        OperandShape.Column => "M, 1",
        OperandShape.Weight => "K, N",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "not a shape"),
    };
}
