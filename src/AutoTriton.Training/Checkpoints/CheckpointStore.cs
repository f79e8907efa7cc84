using System.Globalization;
using AutoTriton.Training.Policies;

namespace AutoTriton.Training.Checkpoints;

/// <summary>The checkpoints of a run: folders named by stage and step, of which the newest are kept.</summary>
public sealed class CheckpointStore
{
    private readonly string _folder;
    private readonly int _keep;

    /// <summary>Opens a store.</summary>
    /// <param name="folder">The folder; it is made where it does not exist.</param>
    /// <param name="keep">How many checkpoints of each stage are kept; at least 1.</param>
    public CheckpointStore(string folder, int keep = 2)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentOutOfRangeException.ThrowIfLessThan(keep, 1);
        (_folder, _keep) = (folder, keep);
        Directory.CreateDirectory(folder);
    }

    /// <summary>Writes a checkpoint, then removes older ones of its stage.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="state">Where the run stands.</param>
    /// <returns>The checkpoint's folder.</returns>
    /// <exception cref="CheckpointException">It could not be written; those before it are still there.</exception>
    public string Write(LanguageModelPolicy policy, TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{state.Stage}-{state.Step:D8}"));
        Checkpoint.Write(path, policy, state);
        foreach (var old in Of(state.Stage).SkipLast(_keep))
        {
            Directory.Delete(old, recursive: true);
        }

        return path;
    }

    /// <summary>The newest checkpoint of a stage, or null where there is none.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>Its folder.</returns>
    public string? Newest(string stage) => Of(stage).LastOrDefault();

    private List<string> Of(string stage) => [.. Directory.EnumerateDirectories(_folder, stage + "-*")
        .Where(path => Path.GetFileName(path)[(stage.Length + 1)..].All(char.IsAsciiDigit)).Order(StringComparer.Ordinal)];
}
