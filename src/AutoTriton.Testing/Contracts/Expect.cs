namespace AutoTriton.Testing.Contracts;

internal static class Expect
{
    public static void That(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ContractViolationException(otherwise);
        }
    }

    public static async Task ThrowsAsync<TException>(Func<Task> action, string otherwise)
        where TException : Exception
    {
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (TException)
        {
            return;
        }
#pragma warning disable CA1031 // Any other exception is what the check is there to report.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new ContractViolationException($"{otherwise} It threw {exception.GetType().Name} instead: {exception.Message}", exception);
        }

        throw new ContractViolationException($"{otherwise} It did not throw.");
    }
}
