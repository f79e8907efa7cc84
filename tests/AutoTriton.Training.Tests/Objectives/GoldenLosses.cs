using System.Text.Json;
using AutoTriton.Training.Objectives;
using static TorchSharp.torch;

namespace AutoTriton.Training.Tests.Objectives;

/// <summary>Our objectives against recorded cases of TRL's loss: value, gradients and metrics in float64.</summary>
internal static class GoldenLosses
{
    /// <summary>Computes every case of a file.</summary>
    /// <returns>Each case's place and objective, and its largest relative error.</returns>
    public static IEnumerable<(int Case, string Objective, double Error)> Compare(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        var place = 0;
        foreach (var expected in file.RootElement.GetProperty("cases").EnumerateArray())
        {
            var name = expected.GetProperty("loss_type").GetString()!;
            yield return (place++, name, Compare(file.RootElement, expected, name));
        }
    }

    private static double Compare(JsonElement root, JsonElement expected, string name)
    {
        using var scope = NewDisposeScope();
        var logs = Matrix(root.GetProperty("logps")).requires_grad_(true);
        var entropies = Matrix(root.GetProperty("entropies")).requires_grad_(true);

        // TRL lets VESPO see the ratios in all its cases, whatever the option says.
        var corrected = expected.GetProperty("importance_sampling_correction").GetBoolean() || name == "vespo";
        using var result = Objective.Create(name, OptionsOf(expected)).Compute(new ObjectiveBatch
        {
            LogProbabilities = logs,
            Entropies = entropies,
            Mask = Matrix(root.GetProperty("mask")),
            Advantages = Vector(root.GetProperty("advantages")),
            OldLogProbabilities = Matrix(root.GetProperty("old_logps")),
            ReferenceLogProbabilities = Matrix(root.GetProperty("ref_logps")),
            RolloutLogProbabilities = Matrix(root.GetProperty("sampling_logps")),
            ImportanceRatios = corrected ? Matrix(root.GetProperty("importance_sampling_ratio")) : null,
            MaxCompletionTokens = root.GetProperty("max_completion_length").GetInt32(),
        });
        result.Loss.backward();
        var errors = new List<double>
        {
            Error(expected.GetProperty("loss").GetDouble(), result.Loss.item<double>()),
            Error(Matrix(expected.GetProperty("grad_logps")), logs.grad!),
        };
        if (expected.GetProperty("entropy_coef").GetDouble() != 0)
        {
            errors.Add(Error(Matrix(expected.GetProperty("grad_entropy")), entropies.grad!));
        }

        foreach (var (metric, value) in result.Metrics)
        {
            if (expected.GetProperty("metrics").TryGetProperty(metric, out var list))
            {
                errors.Add(Error(list[0].GetDouble(), value));
            }
        }

        return errors.Any(double.IsNaN) ? double.NaN : errors.Max();
    }

    private static ObjectiveOptions OptionsOf(JsonElement expected) => new()
    {
        Level = expected.GetProperty("importance_sampling_level").GetString() == "sequence" ? ImportanceLevel.Sequence : ImportanceLevel.Token,
        EpsilonLow = expected.GetProperty("epsilon_low").GetDouble(),
        EpsilonHigh = expected.GetProperty("epsilon_high").GetDouble(),
        Delta = Optional(expected.GetProperty("delta")),
        Beta = expected.GetProperty("beta").GetDouble(),
        BiasCorrectedKl = expected.GetProperty("use_bias_correction_kl").GetBoolean(),
        EntropyCoefficient = expected.GetProperty("entropy_coef").GetDouble(),
        OffPolicyThreshold = Optional(expected.GetProperty("off_policy_mask_threshold")),
    };

    private static double? Optional(JsonElement element) => element.ValueKind == JsonValueKind.Null ? null : element.GetDouble();

    private static double Error(double expected, double actual) => Math.Abs(expected - actual) / Math.Max(Math.Abs(expected), 1e-12);

    private static double Error(Tensor expected, Tensor actual) =>
        (expected - actual).abs().max().item<double>() / Math.Max(expected.abs().max().item<double>(), 1e-12);

    private static Tensor Matrix(JsonElement element) =>
        tensor(element.EnumerateArray().SelectMany(row => row.EnumerateArray().Select(item => item.GetDouble())).ToArray(), [element.GetArrayLength(), element[0].GetArrayLength()]);

    private static Tensor Vector(JsonElement element) => tensor(element.EnumerateArray().Select(item => item.GetDouble()).ToArray());
}
