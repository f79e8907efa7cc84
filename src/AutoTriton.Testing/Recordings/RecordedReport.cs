using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Testing.Recordings;

/// <summary>What the embedded executor really said of a real candidate.</summary>
/// <param name="Name">Its name, such as <c>out of bounds</c>.</param>
/// <param name="Task">The task, one of <see cref="Samples.SampleTasks"/>.</param>
/// <param name="Candidate">The candidate's source.</param>
/// <param name="Report">The report. Its duration is 0: times belong to their moment.</param>
public sealed record RecordedReport(string Name, KernelTask Task, string Candidate, ExecutionReport Report);
