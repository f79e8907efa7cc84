using AutoTriton.Core.Tasks;

namespace AutoTriton.Data.Compositions;

/// <summary>A task with the composition it was made from.</summary>
/// <param name="Task">The task.</param>
/// <param name="Composition">The composition.</param>
public sealed record CompositionTask(KernelTask Task, Composition Composition)
{
    /// <summary>Makes the task of a composition.</summary>
    /// <param name="composition">The composition.</param>
    /// <param name="id">The task's id.</param>
    /// <param name="provenance">Where it comes from, or null.</param>
    /// <returns>The task with its composition.</returns>
    public static CompositionTask Create(Composition composition, string id, string? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(composition);
        var task = new KernelTask
        {
            Id = id,
            Reference = new PyTorchReference(ReferenceWriter.Write(composition)),
            Contract = composition.IsModule ? new ModuleContract() : new FunctionContract(ReferenceWriter.Function),
            Difficulty = composition.Difficulty,
            Operators = [.. composition.Steps.Select(step => step.Operator.Name)],
            Provenance = provenance,
        };
        return new CompositionTask(task, composition);
    }
}
