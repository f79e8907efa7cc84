using AutoTriton.Core.Execution;
using Microsoft.Extensions.Logging;

namespace AutoTriton.Core.Telemetry;

internal static partial class Log
{
    [LoggerMessage(EventId = 1001, EventName = "Executed", Level = LogLevel.Debug, Message = "Task {TaskId} reached stage {Stage} (failure: {Failure}) in {Milliseconds:F1} ms")]
    public static partial void Executed(ILogger logger, string taskId, ExecutionStage stage, string failure, double milliseconds);

    [LoggerMessage(EventId = 1002, EventName = "ExecutorFailed", Level = LogLevel.Error, Message = "The executor failed on task {TaskId}; nothing is known of the candidate")]
    public static partial void ExecutorFailed(ILogger logger, string taskId, Exception exception);

    [LoggerMessage(EventId = 1003, EventName = "Candidate", Level = LogLevel.Trace, Message = "Candidate of task {TaskId}: {Source}")]
    public static partial void Candidate(ILogger logger, string taskId, string source);
}
