using System.Diagnostics;
using AutoTriton.Python;

namespace AutoTriton.Tests.Shared;

/// <summary>What became of a number of spoiled sources.</summary>
/// <param name="Inputs">How many were read.</param>
/// <param name="Accepted">How many were still Python.</param>
/// <param name="Failures">What must not happen: other exceptions, too much time or memory, trees that do not survive being written.</param>
/// <param name="Slowest">The longest time for one.</param>
/// <param name="MostBytes">The most allocated for one, in bytes a byte of input above the constant part.</param>
internal sealed record FuzzRun(int Inputs, int Accepted, IReadOnlyList<string> Failures, TimeSpan Slowest, double MostBytes)
{
    // A parser has buffers and tables before it reads a byte.
    private const long ConstantBytes = 16 * 1024;

    // The most that a byte of source may cost: "a,a,a" makes one node of 40 bytes for two of them, and the lists they are in.
    private const double BytesPerByte = 128;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>Reads spoiled sources.</summary>
    /// <param name="mutator">Where they come from.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static FuzzRun Measure(SourceMutator mutator, int count, CancellationToken cancellationToken)
    {
        // The tables of names and of normalization are read once.
        PythonParser.Parse("é = '\\N{SPACE}'");
        var failures = new List<string>();
        var accepted = 0;
        var slowest = TimeSpan.Zero;
        var mostBytes = 0.0;
        for (var number = 0; number < count; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var input = mutator.Next();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var (isAccepted, failure) = Read(input);
            var elapsed = watch.Elapsed;
            var bytes = (GC.GetAllocatedBytesForCurrentThread() - before - ConstantBytes) / (double)Math.Max(1, input.Length);
            failure ??= elapsed > Limit ? $"took {elapsed}" : bytes > BytesPerByte ? $"allocated {bytes:F0} bytes a byte" : null;
            accepted += isAccepted ? 1 : 0;
            slowest = elapsed > slowest ? elapsed : slowest;
            mostBytes = Math.Max(mostBytes, bytes);
            if (failure is not null)
            {
                failures.Add($"{failure}: {Convert.ToBase64String(input)}");
            }
        }

        return new FuzzRun(count, accepted, failures, slowest, mostBytes);
    }

    private static (bool Accepted, string? Failure) Read(byte[] input)
    {
        try
        {
            PythonParser.Parse(input);
            return (true, null);
        }
        catch (PythonSyntaxException)
        {
            return (false, null);
        }
#pragma warning disable CA1031 // Any other exception is what is looked for.
        catch (Exception other)
#pragma warning restore CA1031
        {
            return (false, $"{other.GetType().Name}: {other.Message}");
        }
    }
}
