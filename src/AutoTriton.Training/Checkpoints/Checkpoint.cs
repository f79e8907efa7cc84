using System.Security.Cryptography;
using System.Text.Json;
using AutoTriton.Training.Models;
using AutoTriton.Training.Policies;
using AutoTriton.Training.Tokenizers;
using static TorchSharp.torch;

namespace AutoTriton.Training.Checkpoints;

/// <summary>
/// A policy in a folder: <c>config.json</c> and <c>model.safetensors</c> as Hugging Face keeps them, <c>tokenizer.json</c>,
/// <c>optimizer.safetensors</c>, and <c>checkpoint.json</c> with the run's state and the hash of every file. Written whole or not at all.
/// </summary>
public static class Checkpoint
{
    private const string Format = "autotriton-checkpoint-1";
    private const string ManifestFile = "checkpoint.json";
    private const string OptimizerFile = "optimizer.safetensors";
    private const string TokenizerFile = "tokenizer.json";
    private static readonly string[] Needed = ["config.json", "model.safetensors", TokenizerFile, OptimizerFile];
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    /// <summary>Writes a checkpoint.</summary>
    /// <param name="folder">The folder; it must not exist.</param>
    /// <param name="policy">The policy, with a tokenizer that was made by this library.</param>
    /// <param name="state">Where the run stands.</param>
    /// <exception cref="CheckpointException">It could not be written; nothing was left of it.</exception>
    public static void Write(string folder, LanguageModelPolicy policy, TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(state);
        var tokenizer = policy.Tokenizer as BytePairTokenizer
            ?? throw new ArgumentException($"Only a {nameof(BytePairTokenizer)} can be saved with a checkpoint; this policy has a {policy.Tokenizer.GetType().Name}. Save the model alone with ModelFolder.Write.", nameof(policy));
        AtomicFolder.Write(folder, place => policy.Exclusively(() =>
        {
            using var scope = NewDisposeScope();
            ModelFolder.Write(place, policy.Model);
            tokenizer.Save(Path.Combine(place, TokenizerFile));
            SafetensorsFile.Write(Path.Combine(place, OptimizerFile), policy.Optimizer.State());
            var files = Needed.ToDictionary(name => name, name => Describe(Path.Combine(place, name)), StringComparer.Ordinal);
            var manifest = new CheckpointManifest(Format, state with { Seed = policy.Seed, Requests = policy.Requests }, files);
            File.WriteAllBytes(Path.Combine(place, ManifestFile), JsonSerializer.SerializeToUtf8Bytes(manifest, Json));
            return true;
        }));
    }

    /// <summary>Reads a checkpoint: a policy that goes on as the saved one would have.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">Generation and optimizer; the seed comes from the checkpoint. Null for the defaults.</param>
    /// <param name="model">Device and dtype; null for the defaults.</param>
    /// <param name="encoder">Turns prompts into tokens; null for <see cref="PlainPromptEncoder"/>.</param>
    /// <returns>The policy and where the run stood.</returns>
    /// <exception cref="CheckpointException">A file is missing, cut or damaged.</exception>
    public static (LanguageModelPolicy Policy, TrainingState State) Read(
        string folder, LanguageModelPolicyOptions? options = null, ModelOptions? model = null, IPromptEncoder? encoder = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var manifest = ReadManifest(folder);
        var tokenizer = BytePairTokenizer.Load(Path.Combine(folder, TokenizerFile));
        var policy = new LanguageModelPolicy(
            ModelFolder.Read(folder, model), tokenizer, (options ?? new LanguageModelPolicyOptions()) with { Seed = manifest.State.Seed }, encoder)
        { Requests = manifest.State.Requests };
        var path = Path.Combine(folder, OptimizerFile);
        var tensors = SafetensorsFile.Read(path);
        try
        {
            ModelFolder.Fill(policy.Optimizer.State(), tensors, path);
        }
        finally
        {
            foreach (var tensor in tensors.Values)
            {
                tensor.Dispose();
            }
        }

        return (policy, manifest.State);
    }

    // Checks that the checkpoint is whole before anything of it is used.
    private static CheckpointManifest ReadManifest(string folder)
    {
        var path = Path.Combine(folder, ManifestFile);
        try
        {
            var manifest = JsonSerializer.Deserialize<CheckpointManifest>(File.ReadAllBytes(path), Json);
            if (manifest?.Format != Format || manifest.State is null || manifest.Files is null)
            {
                throw new CheckpointException($"This is not a checkpoint of the format '{Format}'. Read one that this version wrote.", path);
            }

            foreach (var name in Needed)
            {
                var file = Path.Combine(folder, name);
                if (!manifest.Files.TryGetValue(name, out var expected) || !File.Exists(file))
                {
                    throw new CheckpointException("The file is missing. Take another checkpoint of the run.", file);
                }

                if (Describe(file) != expected)
                {
                    throw new CheckpointException("The file was cut or changed after the checkpoint was written. Take another checkpoint of the run.", file);
                }
            }

            return manifest;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new CheckpointException($"The checkpoint cannot be read: {exception.Message} Take another checkpoint of the run.", path, exception);
        }
    }

    private static CheckpointFile Describe(string path)
    {
        using var stream = File.OpenRead(path);
        return new CheckpointFile(stream.Length, Convert.ToHexString(SHA256.HashData(stream)));
    }
}
