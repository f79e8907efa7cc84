using System.Runtime.ExceptionServices;

namespace AutoTriton.Interpreter.PyTorch.Autograd;

/// <summary>Errors of Python code that libtorch called: no exception may cross its frames, so the first one waits here.</summary>
internal static class PendingErrors
{
    [ThreadStatic]
    private static ExceptionDispatchInfo? _first;

    public static void Keep(Exception error) => _first ??= ExceptionDispatchInfo.Capture(error);

    /// <summary>Runs a native pass and then throws what was kept meanwhile, whatever libtorch made of it.</summary>
    public static void Around(Action pass)
    {
        var former = _first;
        _first = null;
        try
        {
            pass();
        }
        catch (PythonException) when (_first is not null)
        {
            // libtorch's complaint follows from the error that is kept.
        }
        finally
        {
            (former, _first) = (_first, former);
        }

        former?.Throw();
    }
}
