namespace AutoTriton.Training.Models;

/// <summary>One tensor that the model computes with.</summary>
/// <param name="Place">Its place in the list that the TorchScript functions take.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="FanIn">How many inputs each output sums, for initial values; 0 for norms (ones) and biases (zeros).</param>
/// <param name="Initial">The value of a vector at the start.</param>
/// <param name="ClosesResidual">Whether it writes into the residual stream: such start smaller.</param>
/// <param name="Parts">Its rows by the names under which they are saved, which are Hugging Face's.</param>
internal sealed record ParameterSpec(int Place, long[] Shape, int FanIn, double Initial, bool ClosesResidual, (string Name, long Rows)[] Parts)
{
    /// <summary>How many elements.</summary>
    public long Count => Shape.Aggregate(1L, (product, size) => product * size);

    /// <summary>Whether it is a matrix: matrices are decayed, vectors are not.</summary>
    public bool IsMatrix => Shape.Length > 1;
}
