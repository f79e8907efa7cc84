using AutoTriton.Torch;

namespace AutoTriton.Interpreter.PyTorch.Functions;

/// <summary>Which operators draw random numbers.</summary>
internal static class RandomOperators
{
    private static readonly string[] Marks = ["rand", "dropout", "normal", "bernoulli", "multinomial", "poisson", "binomial", "rrelu", "fractional_max_pool", "lstm", "gru", "rnn_", "scaled_dot_product"];

    private static readonly Lazy<HashSet<string>> Names = new(() => TorchOperators.All.Select(target => target.Schema)
        .Where(schema => schema.Parameters.Any(parameter => parameter.Name == "generator") || Marks.Any(mark => schema.Name.Contains(mark, StringComparison.Ordinal)))
        .Select(schema => schema.Name).ToHashSet(StringComparer.Ordinal));

    public static bool Contains(string name) => Names.Value.Contains(name);
}
