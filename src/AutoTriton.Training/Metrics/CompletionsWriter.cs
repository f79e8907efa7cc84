using System.Text.Json;
using AutoTriton.Core.Rewards;
using AutoTriton.Training.Grpo;

namespace AutoTriton.Training.Metrics;

/// <summary>Writes rollouts to a file, one JSON object a line: task, prompt, completion, reward with its breakdown, advantage, stage, failure, findings.</summary>
public sealed class CompletionsWriter : IDisposable
{
    private readonly JsonLinesFile _file;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file; lines are added at its end.</param>
    public CompletionsWriter(string path) => _file = new JsonLinesFile(path);

    /// <summary>Writes the rollouts of a step.</summary>
    /// <param name="step">The step.</param>
    public void Write(GrpoStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        foreach (var group in step.Groups)
        {
            foreach (var rollout in group.Rollouts)
            {
                _file.Write(json => WriteRollout(json, step.Step, group, rollout));
            }
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    private static void WriteRollout(Utf8JsonWriter json, int step, RolloutGroup group, Rollout rollout)
    {
        json.WriteNumber("step", step);
        json.WriteString("task", group.Task.Id);
        json.WriteString("prompt", group.Prompt.Text);
        json.WriteString("completion", rollout.Completion.Text);
        json.WriteNumber("index", rollout.Completion.Index);
        json.WriteString("stop", rollout.Completion.StopReason.ToString());
        json.WriteNumber("tokens", rollout.Completion.TokenIds.IsDefault ? 0 : rollout.Completion.TokenIds.Length);
        json.WritePropertyName("reward");
        WriteScore(json, rollout.Score);
        JsonLinesFile.WriteNumber(json, "advantage", rollout.Advantage);
        json.WriteBoolean("masked", rollout.IsMasked);
        json.WriteString("stage", rollout.Report?.Stage.ToString());
        json.WriteString("failure", rollout.Report?.Failure is { } failure ? $"{failure.Kind}: {failure.Message}" : rollout.Extraction.Problem ?? rollout.Judgement.MachineFailure);
        json.WriteStartArray("findings");
        foreach (var finding in rollout.Report?.Findings ?? [])
        {
            json.WriteStringValue($"{finding.Id} {finding.Severity}: {finding.Message}");
        }

        json.WriteEndArray();
        JsonLinesFile.WriteNumber(json, "verification_s", rollout.VerificationTime.TotalSeconds);
    }

    private static void WriteScore(Utf8JsonWriter json, RewardScore score)
    {
        json.WriteStartObject();
        json.WriteString("name", score.Name);
        JsonLinesFile.WriteNumber(json, "value", score.Value ?? double.NaN);
        json.WriteString("reason", score.Reason);
        WriteComposition(json, score);
        if (!score.Parts.IsEmpty)
        {
            json.WriteStartArray("parts");
            foreach (var part in score.Parts)
            {
                WriteScore(json, part);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // What the score around it makes of it; left out where it is as usual.
    private static void WriteComposition(Utf8JsonWriter json, RewardScore score)
    {
        if (score.Role == RewardRole.Gate)
        {
            json.WriteString("role", "gate");
        }

        if (score.Weight != 1)
        {
            JsonLinesFile.WriteNumber(json, "weight", score.Weight);
        }

        if (score.Raw is { } raw && raw != score.Value)
        {
            JsonLinesFile.WriteNumber(json, "raw", raw);
            json.WriteString("cap", score.Cap?.ToString());
        }

        if (score.Error is { } error)
        {
            json.WriteString("error", $"{error.Type}: {error.Message}");
        }
    }
}
