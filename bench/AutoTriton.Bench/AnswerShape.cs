namespace AutoTriton.Bench;

/// <summary>A shape in which models give code.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Wrap">Makes the answer from code.</param>
/// <param name="Expectation">What an extraction must say of it.</param>
internal sealed record AnswerShape(string Name, Func<string, Random, string> Wrap, ShapeExpectation Expectation = ShapeExpectation.Clear)
{
    /// <summary>Whether the contract names what the code defines; otherwise it names nothing.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether the code was given in pieces, so that blank lines between them are not compared.</summary>
    public bool IsInPieces { get; init; }
}
