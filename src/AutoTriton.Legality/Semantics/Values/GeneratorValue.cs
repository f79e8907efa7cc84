using AutoTriton.Legality.Semantics.Paths;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A generator, or what <c>map</c> and <c>filter</c> give: nothing of it runs before something asks for its elements.</summary>
/// <param name="run">Follows what it does.</param>
internal sealed class GeneratorValue(Func<Value> run) : Value
{
    /// <summary>What it gave, where it was asked on this path.</summary>
    public Cell Cell { get; } = new();

    public override Content Content => Cell.Value is Value given ? given.Content : Content.Constant;

    public override Truth Truth => Truth.True;

    public Value Run() => run();
}
