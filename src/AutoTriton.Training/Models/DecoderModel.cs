using AutoTriton.Torch;
using AutoTriton.Training.Options;
using AutoTriton.Training.Scripting;
using static AutoTriton.Torch.HeldScalars;
using static TorchSharp.torch;

namespace AutoTriton.Training.Models;

/// <summary>A decoder-only transformer with its parameters and their gradients, each in one flat tensor.</summary>
/// <remarks>
/// The forward pass is one TorchScript call. It knows neither objectives nor sampling. One thread at a time may use it; a policy sees to that.
/// </remarks>
public sealed class DecoderModel : IDisposable
{
    private readonly TorchScript _script = TorchScript.Of("Models.Scripts.decoder");
    private readonly ParameterLayout _layout;
    private readonly Tensor[] _parameters;
    private readonly Tensor _cos;
    private readonly Tensor _sin;

    /// <summary>Makes a model with fresh random parameters.</summary>
    /// <param name="config">The shape.</param>
    /// <param name="options">Device, dtype and seed; null for the defaults.</param>
    /// <exception cref="ArgumentException">The shape is not valid; the message holds every problem.</exception>
    public DecoderModel(DecoderConfig config, ModelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        OptionsGuard.ThrowIfInvalid(config, config.Problems().Except(OptionsGuard.Problems(config)));
        options ??= new ModelOptions();
        LibTorch.EnsureLoaded();
        if (options.Threads is { } threads)
        {
            set_num_threads(threads);
        }

        Config = config;
        Options = options;
        Device = options.TorchDevice;
        _layout = ParameterLayout.Of(config);
        using var scope = NewDisposeScope();
        Values = zeros(_layout.Total, options.DType, Device).DetachFromDisposeScope();
        Gradients = zeros(_layout.Total, options.DType, Device).DetachFromDisposeScope();
        (_cos, _sin) = RotaryTable.Of(config, options.DType, Device);
        _cos.DetachFromDisposeScope();
        _sin.DetachFromDisposeScope();
        _parameters = MakeViews();
        Initialize(options.Seed);
    }

    /// <summary>The shape.</summary>
    public DecoderConfig Config { get; }

    /// <summary>Device, dtype and seed.</summary>
    public ModelOptions Options { get; }

    /// <summary>Where the parameters are.</summary>
    public Device Device { get; }

    /// <summary>All parameters, matrices first; [total].</summary>
    public Tensor Values { get; }

    /// <summary>The gradients of all parameters, in the same order; [total]. Backward passes add to it.</summary>
    public Tensor Gradients { get; }

    /// <summary>How many elements of <see cref="Values"/> are matrices: those that weight decay concerns.</summary>
    public long MatrixElements => _layout.MatrixTotal;

    /// <summary>The matrix that turns hidden states into logits; [vocabulary, H]. A view.</summary>
    public Tensor Head => _parameters[2];

    /// <summary>Computes hidden states, with gradients unless they are switched off.</summary>
    /// <param name="ids">Token ids, rows padded on the right; [rows, tokens], int64.</param>
    /// <returns>Hidden states after the last norm; [rows, tokens, H].</returns>
    public Tensor Hidden(Tensor ids) => _script.Call("hidden", [ids, .. Arguments()]);

    /// <summary>Computes logits, with gradients unless they are switched off.</summary>
    /// <param name="ids">Token ids, rows padded on the right; [rows, tokens], int64.</param>
    /// <returns>Logits; [rows, tokens, vocabulary].</returns>
    public Tensor Logits(Tensor ids)
    {
        using var scope = NewDisposeScope();
        return nn.functional.linear(Hidden(ids), Head).MoveToOuterDisposeScope();
    }

    /// <summary>The parameters under the names that Hugging Face gives them, as views.</summary>
    /// <returns>Names and tensors; for the caller to dispose, which leaves the model as it is.</returns>
    public IReadOnlyList<(string Name, Tensor Value)> NamedParameters() => Named(Values);

    /// <summary>The gradients under the same names, as views.</summary>
    /// <returns>Names and tensors; for the caller to dispose, which leaves the model as it is.</returns>
    public IReadOnlyList<(string Name, Tensor Value)> NamedGradients() => Named(Gradients);

    /// <summary>Copies the parameters of another model of the same shape.</summary>
    /// <param name="other">The other model.</param>
    public void CopyFrom(DecoderModel other)
    {
        ArgumentNullException.ThrowIfNull(other);
        using var without = no_grad();
        using var copied = Values.copy_(other.Values).alias();
    }

    /// <summary>Frees the parameters.</summary>
    public void Dispose()
    {
        foreach (var parameter in _parameters)
        {
            parameter.Dispose();
        }

        Values.Dispose();
        Gradients.Dispose();
        _cos.Dispose();
        _sin.Dispose();
    }

    /// <summary>The same values under the names that Hugging Face gives the parameters: any flat tensor of the model's layout.</summary>
    internal IReadOnlyList<(string Name, Tensor Value)> Named(Tensor flat)
    {
        var named = new List<(string, Tensor)>();
        long offset = 0;
        foreach (var spec in _layout.Specs)
        {
            foreach (var (name, rows) in spec.Parts)
            {
                var count = rows * (spec.Count / spec.Shape[0]);
                using var part = flat.narrow(0, offset, count);
                named.Add((name, part.view([rows, .. spec.Shape.Skip(1)])));
                offset += count;
            }
        }

        return named;
    }

    /// <summary>The gradient of <see cref="Head"/>, as a view for the caller to dispose.</summary>
    internal Tensor HeadGradient()
    {
        var spec = _layout.Specs.First(spec => spec.Place == (Config.TieEmbeddings ? 0 : 2));
        var offset = _layout.Specs.TakeWhile(other => other != spec).Sum(other => other.Count);
        using var part = Gradients.narrow(0, offset, spec.Count);
        return part.view(spec.Shape);
    }

    /// <summary>Computes prompts into cache slots. See the script.</summary>
    internal Tensor Prefill(Tensor ids, Tensor last, Tensor source, Tensor slots, Tensor keys, Tensor values) =>
        _script.Call("prefill", [ids, last, source, slots, keys, values, .. Arguments()]);

    /// <summary>Computes one token for each of the first slots. See the script.</summary>
    internal Tensor Decode(Tensor tokens, Tensor positions, int span, Tensor keys, Tensor values) =>
        _script.Call("decode", [tokens, positions, span, keys, values, .. Arguments()]);

    private object[] Arguments() =>
        [_parameters, Config.LayerCount, Config.HeadCount, Config.KeyValueHeadCount, Config.NormEpsilon, _cos, _sin];

    private Tensor[] MakeViews()
    {
        var list = new Tensor[_layout.ListLength];
        long offset = 0;
        foreach (var spec in _layout.Specs)
        {
            var view = Values.narrow(0, offset, spec.Count).view(spec.Shape).detach();
            view.requires_grad_(true);
            view.grad = Gradients.narrow(0, offset, spec.Count).view(spec.Shape);
            list[spec.Place] = view.DetachFromDisposeScope();
            offset += spec.Count;
        }

        list[2] ??= list[0];
        var none = zeros(0, Options.DType, Device).DetachFromDisposeScope();
        for (var i = 0; i < list.Length; i++)
        {
            list[i] ??= none;
        }

        return list;
    }

    private void Initialize(long seed)
    {
        using var without = no_grad();
        using var scope = NewDisposeScope();
        using var generator = new Generator((ulong)seed);
        long offset = 0;
        foreach (var spec in _layout.Specs)
        {
            var part = Values.narrow(0, offset, spec.Count);
            if (spec.FanIn == 0)
            {
                part.fill_(Hold(spec.Initial));
            }
            else
            {
                // Drawn on the CPU, so that a seed means the same on every device.
                // Embeddings of the same size as the rest: smaller ones drown in what the first layers add, and copying is learned later.
                var scale = Options.InitialScale / Math.Sqrt(spec.FanIn) / (spec.ClosesResidual ? Math.Sqrt(2.0 * Config.LayerCount) : 1);
                part.copy_(randn(spec.Count, generator: generator).mul_(Hold(scale)));
            }

            offset += spec.Count;
        }
    }
}
