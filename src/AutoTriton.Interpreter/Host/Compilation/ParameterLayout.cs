namespace AutoTriton.Interpreter.Host.Compilation;

/// <summary>A function's parameters: their names in slot order.</summary>
/// <param name="Names">Positional parameters, then keyword-only ones.</param>
/// <param name="PositionalOnly">How many cannot be named.</param>
/// <param name="Positional">How many can be positional.</param>
/// <param name="ArgumentsSlot">The slot of <c>*args</c>, or -1.</param>
/// <param name="KeywordsSlot">The slot of <c>**kwargs</c>, or -1.</param>
internal sealed record ParameterLayout(string[] Names, int PositionalOnly, int Positional, int ArgumentsSlot, int KeywordsSlot)
{
    public static readonly ParameterLayout None = new([], 0, 0, -1, -1);
}
