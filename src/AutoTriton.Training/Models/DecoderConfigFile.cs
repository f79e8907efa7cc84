using System.Text.Json;
using System.Text.Json.Nodes;
using AutoTriton.Training.Checkpoints;

namespace AutoTriton.Training.Models;

/// <summary>Reads and writes a decoder's shape as Hugging Face's <c>config.json</c>, for Llama, Qwen2 and Qwen3.</summary>
public static class DecoderConfigFile
{
    /// <summary>Reads a shape.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The shape.</returns>
    /// <exception cref="CheckpointException">The file is missing or broken, or its kind of model is not supported.</exception>
    public static DecoderConfig Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            var json = JsonNode.Parse(File.ReadAllBytes(path), documentOptions: new JsonDocumentOptions { MaxDepth = 32 }) as JsonObject
                ?? throw new CheckpointException("This is not a model's config.json: it is not a JSON object.", path);
            var config = Parse(json, path);
            return config.Problems().ToList() is { Count: > 0 } problems
                ? throw new CheckpointException($"The shape is not valid: {string.Join(" ", problems)}", path)
                : config;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or FormatException)
        {
            throw new CheckpointException($"The model's config.json cannot be read: {exception.Message}", path, exception);
        }
    }

    /// <summary>Writes a shape.</summary>
    /// <param name="path">The file; it is replaced.</param>
    /// <param name="config">The shape.</param>
    public static void Write(string path, DecoderConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var kind = config.QueryKeyNorm ? "qwen3" : config.QueryKeyValueBias ? "qwen2" : "llama";
        var json = new JsonObject
        {
            ["architectures"] = new JsonArray(kind switch { "qwen3" => "Qwen3ForCausalLM", "qwen2" => "Qwen2ForCausalLM", _ => "LlamaForCausalLM" }),
            ["model_type"] = kind,
            ["vocab_size"] = config.VocabularySize,
            ["hidden_size"] = config.HiddenSize,
            ["intermediate_size"] = config.IntermediateSize,
            ["num_hidden_layers"] = config.LayerCount,
            ["num_attention_heads"] = config.HeadCount,
            ["num_key_value_heads"] = config.KeyValueHeadCount,
            ["head_dim"] = config.HeadSize,
            ["max_position_embeddings"] = config.MaxPositions,
            ["rope_theta"] = config.RotaryBase,
            ["rms_norm_eps"] = config.NormEpsilon,
            ["tie_word_embeddings"] = config.TieEmbeddings,
            ["attention_bias"] = config.QueryKeyValueBias,
            ["hidden_act"] = "silu",
        };
        if (config.RotaryScaling is { } scaling)
        {
            json["rope_scaling"] = new JsonObject
            {
                ["rope_type"] = "llama3",
                ["factor"] = scaling.Factor,
                ["low_freq_factor"] = scaling.LowFrequencyFactor,
                ["high_freq_factor"] = scaling.HighFrequencyFactor,
                ["original_max_position_embeddings"] = scaling.OriginalPositions,
            };
        }

        File.WriteAllText(path, json.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    private static DecoderConfig Parse(JsonObject json, string path)
    {
        var kind = json["model_type"]?.GetValue<string>() ?? "";
        if (kind is not ("llama" or "qwen2" or "qwen3"))
        {
            throw new CheckpointException($"Models of type '{kind}' are not supported; llama, qwen2 and qwen3 are.", path);
        }

        var heads = Need<int>(json, "num_attention_heads", path);
        var hidden = Need<int>(json, "hidden_size", path);
        var rotary = (json["rope_parameters"] ?? json["rope_scaling"]) as JsonObject;
        return new DecoderConfig
        {
            VocabularySize = Need<int>(json, "vocab_size", path),
            HiddenSize = hidden,
            IntermediateSize = Need<int>(json, "intermediate_size", path),
            LayerCount = Need<int>(json, "num_hidden_layers", path),
            HeadCount = heads,
            KeyValueHeadCount = json["num_key_value_heads"]?.GetValue<int>() ?? heads,
            HeadSize = json["head_dim"]?.GetValue<int>() ?? (heads > 0 ? hidden / heads : 0),
            MaxPositions = Need<int>(json, "max_position_embeddings", path),
            RotaryBase = (rotary?["rope_theta"] ?? json["rope_theta"])?.GetValue<double>() ?? 10_000,
            RotaryScaling = Scaling(rotary, path),
            NormEpsilon = json["rms_norm_eps"]?.GetValue<double>() ?? 1e-6,
            TieEmbeddings = json["tie_word_embeddings"]?.GetValue<bool>() ?? false,
            QueryKeyNorm = kind == "qwen3",
            QueryKeyValueBias = kind == "qwen2" || (json["attention_bias"]?.GetValue<bool>() ?? false),
        };
    }

    private static RotaryScaling? Scaling(JsonObject? json, string path) => (json?["rope_type"] ?? json?["type"])?.GetValue<string>() switch
    {
        null or "default" => null,
        "llama3" => new RotaryScaling(
            Need<double>(json!, "factor", path), Need<double>(json!, "low_freq_factor", path), Need<double>(json!, "high_freq_factor", path),
            Need<int>(json!, "original_max_position_embeddings", path)),
        var other => throw new CheckpointException($"Rotary scaling of type '{other}' is not supported; llama3 is.", path),
    };

    private static T Need<T>(JsonObject json, string name, string path) => json[name] is { } value
        ? value.GetValue<T>()
        : throw new CheckpointException($"The model's config.json lacks '{name}'.", path);
}
