namespace AutoTriton.Training.Tokenizers;

/// <summary>The names of the special tokens that this library uses.</summary>
public static class SpecialTokenNames
{
    /// <summary>Ends an answer; also fills padding.</summary>
    public const string End = "<|end|>";

    /// <summary>Begins a prompt.</summary>
    public const string Prompt = "<|prompt|>";

    /// <summary>Ends a prompt: the answer follows.</summary>
    public const string Answer = "<|answer|>";

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<string> All { get; } = [End, Prompt, Answer];
}
