using AutoTriton.Torch;

namespace AutoTriton.Interpreter.Execution;

/// <summary>Runs work on a thread whose stack holds Python's whole recursion limit.</summary>
internal static class DeepStack
{
    private const int StackBytes = 64 << 20;

    public static Task<T> RunAsync<T>(Func<T> work)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                // OpenMP counts for each thread anew; asking makes libtorch tell it the process's number.
                _ = LibTorch.Threads;
                result.SetResult(work());
            }
            catch (Exception error)
            {
                result.SetException(error);
            }
        }, StackBytes)
        {
            IsBackground = true,
            Name = "AutoTriton host code",
        };
        thread.Start();
        return result.Task;
    }
}
