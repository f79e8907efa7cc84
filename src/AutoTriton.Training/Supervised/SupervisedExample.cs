using AutoTriton.Core.Prompts;

namespace AutoTriton.Training.Supervised;

/// <summary>A prompt and the answer that a model should learn to give.</summary>
/// <param name="Prompt">The prompt. Its tokens are seen and not trained on.</param>
/// <param name="Answer">The answer, as text; the end token is added.</param>
public sealed record SupervisedExample(Prompt Prompt, string Answer);
