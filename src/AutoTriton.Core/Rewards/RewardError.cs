namespace AutoTriton.Core.Rewards;

/// <summary>What went wrong in a reward itself, so that it has no score.</summary>
/// <param name="Type">The name of the exception's type, such as <c>System.TimeoutException</c>.</param>
/// <param name="Message">Its message.</param>
public sealed record RewardError(string Type, string Message);
