using AutoTriton.Training.Checkpoints;
using static TorchSharp.torch;

namespace AutoTriton.Training.Models;

/// <summary>A model as Hugging Face keeps it: a folder with <c>config.json</c> and <c>model.safetensors</c>.</summary>
public static class ModelFolder
{
    /// <summary>Reads a model.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">Device and dtype; null for the defaults.</param>
    /// <returns>The model.</returns>
    /// <exception cref="CheckpointException">A file is missing, cut or broken, or a tensor is missing or has another shape.</exception>
    public static DecoderModel Read(string folder, ModelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var config = DecoderConfigFile.Read(Path.Combine(folder, "config.json"));
        var path = Path.Combine(folder, "model.safetensors");
        var tensors = SafetensorsFile.Read(path);
        try
        {
            var model = new DecoderModel(config, options);
            Fill(model.NamedParameters(), tensors, path);
            return model;
        }
        finally
        {
            foreach (var tensor in tensors.Values)
            {
                tensor.Dispose();
            }
        }
    }

    /// <summary>Writes a model.</summary>
    /// <param name="folder">The folder; it is made where it does not exist.</param>
    /// <param name="model">The model.</param>
    public static void Write(string folder, DecoderModel model)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(model);
        Directory.CreateDirectory(folder);
        DecoderConfigFile.Write(Path.Combine(folder, "config.json"), model.Config);
        using var scope = NewDisposeScope();
        SafetensorsFile.Write(Path.Combine(folder, "model.safetensors"), model.NamedParameters());
    }

    /// <summary>Copies tensors of a file into views of the same names and shapes.</summary>
    internal static void Fill(IReadOnlyList<(string Name, Tensor Value)> targets, IReadOnlyDictionary<string, Tensor> sources, string path)
    {
        using var without = no_grad();
        using var scope = NewDisposeScope();
        var unused = sources.Keys.Except(targets.Select(target => target.Name)).Where(name => name != "lm_head.weight" && !name.EndsWith("inv_freq", StringComparison.Ordinal)).ToList();
        if (unused.Count > 0)
        {
            throw new CheckpointException($"The file holds tensors that a model of this shape does not have, such as '{unused[0]}'; its results would be wrong without them.", path);
        }

        foreach (var (name, value) in targets)
        {
            if (!sources.TryGetValue(name, out var source))
            {
                throw new CheckpointException($"The file lacks '{name}'; it belongs to another model.", path);
            }

            if (!source.shape.AsSpan().SequenceEqual(value.shape))
            {
                throw new CheckpointException($"'{name}' has the shape [{string.Join(", ", source.shape)}], expected [{string.Join(", ", value.shape)}]; it belongs to another model.", path);
            }

            value.copy_(source);
        }

        foreach (var (_, value) in targets)
        {
            value.Dispose();
        }
    }
}
