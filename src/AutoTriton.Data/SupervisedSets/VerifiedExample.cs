using AutoTriton.Core.Prompts;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Data.SupervisedSets;

/// <summary>A task with an answer that the judge found good: what SFT learns from.</summary>
/// <param name="Task">The task.</param>
/// <param name="Prompt">The prompt.</param>
/// <param name="Answer">The answer's text.</param>
public sealed record VerifiedExample(KernelTask Task, Prompt Prompt, string Answer);
