using AutoTriton.Training.Models;
using AutoTriton.Training.Options;
using AutoTriton.Training.Scripting;
using static TorchSharp.torch;

namespace AutoTriton.Training.Optimization;

/// <summary>AdamW over a model's flat parameters: norm, clipping, moments and decay in one call.</summary>
public sealed class AdamW : IDisposable
{
    private readonly TorchScript _script = TorchScript.Of("Optimization.adamw");
    private readonly DecoderModel _model;
    private readonly AdamWOptions _options;
    private readonly Tensor _first;
    private readonly Tensor _second;
    private readonly Tensor _count;

    // Values, gradients and moments of what is decayed and of what is not: four lists each, as the script takes them.
    private readonly Tensor[][] _decayed;
    private readonly Tensor[][] _others;

    /// <summary>Makes an optimizer at its start.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">How it steps; null for the defaults.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is out of its range.</exception>
    public AdamW(DecoderModel model, AdamWOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        _options = options ?? new AdamWOptions();
        OptionsGuard.ThrowIfInvalid(_options);
        _model = model;
        using var scope = NewDisposeScope();
        _first = zeros_like(model.Values).DetachFromDisposeScope();
        _second = zeros_like(model.Values).DetachFromDisposeScope();
        _count = zeros(1, ScalarType.Float32, model.Device).DetachFromDisposeScope();
        var total = model.Values.shape[0];
        var decayed = _options.DecayVectors ? total : model.MatrixElements;
        _decayed = Views(0, decayed);
        _others = Views(decayed, total - decayed);
    }

    /// <summary>Takes a step with the gradients that the model holds, and sets them to zero.</summary>
    /// <param name="learningRate">The learning rate; at least 0.</param>
    /// <returns>The gradients' norm; where it is not finite, nothing was changed.</returns>
    public OptimizerStep Step(double learningRate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(learningRate);
        using var without = no_grad();
        using var norm = _script.Call(
            "step", [_model.Gradients, new[] { _count }, .. _decayed, .. _others, learningRate,
            _options.Beta1, _options.Beta2, _options.WeightDecay, _options.Epsilon, _options.MaxGradientNorm]);
        using var wide = norm.to(ScalarType.Float64);
        var value = wide.item<double>();
        return new OptimizerStep(value, learningRate, !double.IsFinite(value));
    }

    /// <summary>Frees the moments.</summary>
    public void Dispose()
    {
        foreach (var view in _decayed.Concat(_others).SelectMany(list => list))
        {
            view.Dispose();
        }

        _first.Dispose();
        _second.Dispose();
        _count.Dispose();
    }

    /// <summary>The state by name: the moments under the parameters' names, and the count of steps. Views, for the caller to dispose.</summary>
    internal IReadOnlyList<(string Name, Tensor Value)> State() =>
    [
        .. _model.Named(_first).Select(part => ("first." + part.Name, part.Value)),
        .. _model.Named(_second).Select(part => ("second." + part.Name, part.Value)),
        ("count", _count.alias()),
    ];

    private Tensor[][] Views(long start, long length) =>
    [
        .. new[] { _model.Values, _model.Gradients, _first, _second }
            .Select(flat => length == 0 ? [] : new[] { flat.narrow(0, start, length).DetachFromDisposeScope() }),
    ];
}
