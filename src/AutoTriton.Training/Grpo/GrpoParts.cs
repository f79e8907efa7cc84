using AutoTriton.Training.Advantages;
using AutoTriton.Training.Curricula;
using AutoTriton.Training.Objectives;
using AutoTriton.Training.Policies;

namespace AutoTriton.Training.Grpo;

/// <summary>The exchangeable parts of a GRPO run.</summary>
public sealed record GrpoParts
{
    /// <summary>The loss.</summary>
    /// <value><see cref="DapoObjective"/></value>
    public IObjective Objective { get; init; } = new DapoObjective();

    /// <summary>How rewards become advantages.</summary>
    /// <value><see cref="GroupAdvantage"/> by the group's standard deviation</value>
    public IAdvantageEstimator Advantages { get; init; } = new GroupAdvantage();

    /// <summary>What a KL term compares with; null where the objective has none. The caller disposes it.</summary>
    /// <value>null</value>
    public ITokenScorer? Reference { get; init; }

    /// <summary>Chooses the tasks by what came of those before; null for their own order. Made for one run.</summary>
    /// <value>null</value>
    public ITaskCurriculum? Curriculum { get; init; }

    /// <summary>Hears how far the rollouts of a step have come.</summary>
    /// <value>null</value>
    public IProgress<RolloutProgress>? Progress { get; init; }
}
