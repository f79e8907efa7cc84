using Microsoft.Extensions.Logging;

namespace AutoTriton.Training.Telemetry;

internal static partial class Log
{
    [LoggerMessage(EventId = 5001, EventName = "GrpoStepped", Level = LogLevel.Information, Message = "GRPO step {Step}: mean reward {Reward:F3}, {Updates} updates, {Milliseconds:F0} ms")]
    public static partial void Stepped(ILogger logger, int step, double reward, int updates, double milliseconds);
}
