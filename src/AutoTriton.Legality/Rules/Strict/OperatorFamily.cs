namespace AutoTriton.Legality.Rules.Strict;

/// <summary>Tells functions, tensor operators and layers apart, by the name that a fact carries.</summary>
internal static class OperatorFamily
{
    public const string Function = "function";

    public const string TensorOperator = "operator";

    public const string Layer = "layer";

    public static string Of(string name)
    {
        if (name.StartsWith("torch.nn.", StringComparison.Ordinal) && name.Split('.') is [_, _, [>= 'A' and <= 'Z', ..], ..])
        {
            return Layer;
        }

        return name.StartsWith("Tensor.", StringComparison.Ordinal) || name.Contains(' ', StringComparison.Ordinal) ? TensorOperator : Function;
    }
}
