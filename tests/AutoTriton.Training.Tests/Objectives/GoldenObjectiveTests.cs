using System.Text.Json;
using AutoTriton.Tests.Shared;
using AutoTriton.Training.Objectives;
using static TorchSharp.torch;

namespace AutoTriton.Training.Tests.Objectives;

/// <summary>All cases of TRL's loss: values and gradients in float64.</summary>
public sealed class GoldenObjectiveTests
{
    [Fact]
    public void Every_loss_and_gradient_equals_that_of_TRL()
    {
        Assert.SkipUnless(SharedFolder.Exists, SharedFolder.Reason);
        using var file = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.TryPath("golden/trl_losses.json")!));
        var root = file.RootElement;
        var wrong = new List<string>();
        var count = 0;
        foreach (var (expected, place) in root.GetProperty("cases").EnumerateArray().Select((item, place) => (item, place)))
        {
            using var scope = NewDisposeScope();
            var logs = Matrix(root.GetProperty("logps")).requires_grad_(true);
            var entropies = Matrix(root.GetProperty("entropies")).requires_grad_(true);
            var name = expected.GetProperty("loss_type").GetString()!;
            var corrected = expected.GetProperty("importance_sampling_correction").GetBoolean() || name == "vespo";
            var objective = Objective.Create(name, OptionsOf(expected));
            using var result = objective.Compute(new ObjectiveBatch
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
            var error = Error(expected.GetProperty("loss").GetDouble(), result.Loss.item<double>());
            error = Math.Max(error, Error(Matrix(expected.GetProperty("grad_logps")), logs.grad!));
            if (expected.GetProperty("entropy_coef").GetDouble() != 0)
            {
                error = Math.Max(error, Error(Matrix(expected.GetProperty("grad_entropy")), entropies.grad!));
            }

            foreach (var (metric, value) in result.Metrics)
            {
                if (expected.GetProperty("metrics").TryGetProperty(metric, out var list))
                {
                    error = Math.Max(error, Error(list[0].GetDouble(), value));
                }
            }

            count++;
            if (!(error < 1e-10))
            {
                wrong.Add($"case {place} ({name}): {error}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}:\n{string.Join('\n', wrong)}");
        Assert.Equal(112, count);
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
