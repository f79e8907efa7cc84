namespace AutoTriton.Training.Models;

/// <summary>Where each parameter of a decoder lies in the one flat tensor that holds them all: matrices first, so that decay is one range.</summary>
internal sealed class ParameterLayout
{
    /// <summary>Places of the list before the first layer.</summary>
    public const int LayerStart = 3;

    /// <summary>Places of the list for each layer.</summary>
    public const int LayerStride = 9;

    private ParameterLayout(List<ParameterSpec> specs, int listLength)
    {
        Specs = [.. specs.OrderBy(spec => spec.IsMatrix ? 0 : 1)];
        ListLength = listLength;
        Total = specs.Sum(spec => spec.Count);
        MatrixTotal = specs.Where(spec => spec.IsMatrix).Sum(spec => spec.Count);
    }

    /// <summary>The parameters in the order of storage.</summary>
    public IReadOnlyList<ParameterSpec> Specs { get; }

    /// <summary>The length of the list that the TorchScript functions take.</summary>
    public int ListLength { get; }

    /// <summary>Elements of all parameters.</summary>
    public long Total { get; }

    /// <summary>Elements of the matrices, which come first.</summary>
    public long MatrixTotal { get; }

    /// <summary>The layout of a shape.</summary>
    public static ParameterLayout Of(DecoderConfig config)
    {
        long h = config.HiddenSize, v = config.VocabularySize;
        var specs = new List<ParameterSpec>
        {
            Matrix(0, "model.embed_tokens.weight", v, h),
            Ones(1, "model.norm.weight", h),
        };
        if (!config.TieEmbeddings)
        {
            specs.Add(Matrix(2, "lm_head.weight", v, h));
        }

        for (var layer = 0; layer < config.LayerCount; layer++)
        {
            AddLayer(specs, config, LayerStart + layer * LayerStride, $"model.layers.{layer}.");
        }

        return new ParameterLayout(specs, LayerStart + config.LayerCount * LayerStride);
    }

    private static void AddLayer(List<ParameterSpec> specs, DecoderConfig config, int b, string prefix)
    {
        long h = config.HiddenSize, f = config.IntermediateSize, d = config.HeadSize;
        long q = config.HeadCount * d, kv = config.KeyValueHeadCount * d;
        var attention = prefix + "self_attn.";
        specs.Add(Ones(b, prefix + "input_layernorm.weight", h));
        specs.Add(new ParameterSpec(b + 1, [q + 2 * kv, h], (int)h, 0, false,
            [(attention + "q_proj.weight", q), (attention + "k_proj.weight", kv), (attention + "v_proj.weight", kv)]));
        if (config.QueryKeyValueBias)
        {
            specs.Add(new ParameterSpec(b + 2, [q + 2 * kv], 0, 0, false,
                [(attention + "q_proj.bias", q), (attention + "k_proj.bias", kv), (attention + "v_proj.bias", kv)]));
        }

        if (config.QueryKeyNorm)
        {
            specs.Add(Ones(b + 3, attention + "q_norm.weight", d));
            specs.Add(Ones(b + 4, attention + "k_norm.weight", d));
        }

        specs.Add(Matrix(b + 5, attention + "o_proj.weight", h, q, closesResidual: true));
        specs.Add(Ones(b + 6, prefix + "post_attention_layernorm.weight", h));
        specs.Add(new ParameterSpec(b + 7, [2 * f, h], (int)h, 0, false, [(prefix + "mlp.gate_proj.weight", f), (prefix + "mlp.up_proj.weight", f)]));
        specs.Add(Matrix(b + 8, prefix + "mlp.down_proj.weight", h, f, closesResidual: true));
    }

    private static ParameterSpec Matrix(int place, string name, long rows, long columns, bool closesResidual = false) =>
        new(place, [rows, columns], (int)columns, 0, closesResidual, [(name, rows)]);

    private static ParameterSpec Ones(int place, string name, long size) => new(place, [size], 0, 1, false, [(name, size)]);
}
