using static TorchSharp.torch;

namespace AutoTriton.Training.Models;

/// <summary>The cosines and sines of rotary positions (arXiv 2104.09864), computed in float64.</summary>
internal static class RotaryTable
{
    /// <summary>Computes the table.</summary>
    /// <returns>Cosines and sines; [positions, head size / 2] each.</returns>
    public static (Tensor Cos, Tensor Sin) Of(DecoderConfig config, ScalarType dtype, Device device)
    {
        var half = config.HeadSize / 2;
        var cos = new double[config.MaxPositions * half];
        var sin = new double[cos.Length];
        for (var i = 0; i < half; i++)
        {
            var frequency = Stretch(Math.Pow(config.RotaryBase, -2.0 * i / config.HeadSize), config.RotaryScaling);
            for (var position = 0; position < config.MaxPositions; position++)
            {
                (sin[position * half + i], cos[position * half + i]) = Math.SinCos(position * frequency);
            }
        }

        return (Make(cos), Make(sin));

        Tensor Make(double[] values)
        {
            using var scope = NewDisposeScope();
            return tensor(values, [config.MaxPositions, half]).to(dtype).to(device).MoveToOuterDisposeScope();
        }
    }

    private static double Stretch(double frequency, RotaryScaling? scaling)
    {
        if (scaling is null)
        {
            return frequency;
        }

        var wave = 2 * Math.PI / frequency;
        var ratio = scaling.OriginalPositions / wave;
        if (ratio < scaling.LowFrequencyFactor)
        {
            return frequency / scaling.Factor;
        }

        var smooth = Math.Clamp((ratio - scaling.LowFrequencyFactor) / (scaling.HighFrequencyFactor - scaling.LowFrequencyFactor), 0, 1);
        return ratio > scaling.HighFrequencyFactor ? frequency : (1 - smooth) * frequency / scaling.Factor + smooth * frequency;
    }
}
