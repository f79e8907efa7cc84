using AutoTriton.Core.Tasks;

namespace AutoTriton.Data.Admission;

/// <summary>Decides whether a task is worth asking: whether only a kernel that computes it can pass.</summary>
public interface ITaskAdmission
{
    /// <summary>Examines a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="cancellationToken">Ends the examination.</param>
    /// <returns>Whether it is admitted, with the reason.</returns>
    ValueTask<AdmissionVerdict> ExamineAsync(KernelTask task, CancellationToken cancellationToken = default);
}
