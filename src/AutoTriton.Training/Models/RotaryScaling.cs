namespace AutoTriton.Training.Models;

/// <summary>Llama 3's stretching of rotary frequencies for long contexts.</summary>
/// <param name="Factor">By how much low frequencies are slowed; above 0.</param>
/// <param name="LowFrequencyFactor">Wave lengths above the original context over this are slowed fully.</param>
/// <param name="HighFrequencyFactor">Wave lengths below the original context over this are left; above <paramref name="LowFrequencyFactor"/>.</param>
/// <param name="OriginalPositions">The context of the model before it was stretched.</param>
public sealed record RotaryScaling(double Factor, double LowFrequencyFactor, double HighFrequencyFactor, int OriginalPositions);
