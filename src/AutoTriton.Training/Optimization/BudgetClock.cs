namespace AutoTriton.Training.Optimization;

/// <summary>Follows a budget while a stage runs: how much of it is spent, and how much time is left.</summary>
/// <param name="budget">The budget.</param>
/// <param name="time">The clock.</param>
/// <param name="startStep">Steps done before, in a run that goes on.</param>
/// <param name="spent">Time spent before, in a run that goes on.</param>
internal sealed class BudgetClock(TrainingBudget budget, TimeProvider time, int startStep = 0, TimeSpan spent = default)
{
    private readonly long _start = time.GetTimestamp();
    private int _done;

    /// <summary>Optimizer steps done.</summary>
    public int Steps => startStep + _done;

    /// <summary>Time spent.</summary>
    public TimeSpan Elapsed => spent + time.GetElapsedTime(_start);

    /// <summary>The share of the budget that is spent, from 0 to 1: the largest over its bounds.</summary>
    public double Progress
    {
        get
        {
            var bySteps = budget.MaxSteps is { } steps ? (double)Steps / steps : 0;
            var byTime = budget.MaxDuration is { } duration ? Elapsed / duration : 0;
            return Math.Min(1, Math.Max(bySteps, byTime));
        }
    }

    /// <summary>Whether a bound is reached.</summary>
    public bool IsSpent => Progress >= 1;

    /// <summary>The time left, guessed from what was spent; null before the first step.</summary>
    public TimeSpan? Remaining
    {
        get
        {
            var progress = Progress;
            return _done == 0 || progress <= 0 ? budget.MaxDuration : Elapsed * ((1 - progress) / progress);
        }
    }

    /// <summary>Counts a step.</summary>
    public void Count() => _done++;
}
