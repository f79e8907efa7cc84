using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Core.Rewards;

/// <summary>All that a reward may look at.</summary>
/// <param name="Task">The task.</param>
/// <param name="Completion">The policy's answer.</param>
/// <param name="Extraction">What was extracted from it.</param>
/// <param name="Report">The executor's report, or null where there was nothing to execute or the machinery failed.</param>
public sealed record RewardContext(KernelTask Task, Completion Completion, ExtractionResult Extraction, ExecutionReport? Report);
