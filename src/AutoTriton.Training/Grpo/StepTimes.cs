namespace AutoTriton.Training.Grpo;

/// <summary>Where a step's time went.</summary>
/// <param name="Generation">Until the last completion ended; verification goes on meanwhile.</param>
/// <param name="Wait">From then until the last verdict.</param>
/// <param name="Update">The updates.</param>
/// <param name="Total">All of the step.</param>
internal readonly record struct StepTimes(TimeSpan Generation, TimeSpan Wait, TimeSpan Update, TimeSpan Total);
