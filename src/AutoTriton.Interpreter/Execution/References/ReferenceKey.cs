using AutoTriton.Core.Tasks;

namespace AutoTriton.Interpreter.Execution.References;

/// <summary>What decides a reference's results.</summary>
internal sealed record ReferenceKey(TaskReference Reference, KernelContract Contract, long Seed, string Settings)
{
    /// <summary>The key of a task's reference.</summary>
    /// <param name="task">The task.</param>
    /// <param name="seed">The seed of the request.</param>
    /// <param name="options">The executor's options.</param>
    /// <param name="keepsConstants">Whether parameters keep the constants that they start with.</param>
    public static ReferenceKey Of(KernelTask task, long seed, EmbeddedExecutorOptions options, bool keepsConstants) =>
        new(task.Reference, task.Contract, seed, $"{string.Join(',', options.InputScales)} {options.ComparesWithFloat64} {keepsConstants}");
}
