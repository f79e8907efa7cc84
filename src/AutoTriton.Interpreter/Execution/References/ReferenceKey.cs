using AutoTriton.Core.Tasks;

namespace AutoTriton.Interpreter.Execution.References;

/// <summary>What decides a reference's results.</summary>
internal sealed record ReferenceKey(TaskReference Reference, KernelContract Contract, long Seed, string Scales)
{
    public static ReferenceKey Of(KernelTask task, long seed, double[] scales) =>
        new(task.Reference, task.Contract, seed, string.Join(',', scales));
}
