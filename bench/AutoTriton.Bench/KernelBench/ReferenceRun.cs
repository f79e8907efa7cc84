using System.Security.Cryptography;
using System.Text;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution;
using AutoTriton.Interpreter.Execution.Scaling;
using AutoTriton.Interpreter.Host;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Tensors;
using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Python;

namespace AutoTriton.Bench.KernelBench;

/// <summary>Runs references of KernelBench at reduced size on the embedded evaluator.</summary>
internal static class ReferenceRun
{
    /// <summary>The seed of everything, as in KernelBench's own harness.</summary>
    public const long Seed = 42;

    private static readonly ModuleContract Contract = new();
    private static readonly ExecutionLimits Limits = new() { MemoryBytes = 4L << 30, HostSteps = 100_000_000 };
    private static readonly TimeSpan SearchTime = TimeSpan.FromMinutes(10);

    /// <summary>Runs one reference.</summary>
    /// <param name="file">The level's folder and the file's name.</param>
    /// <param name="source">The reference as it stands in the checkout.</param>
    /// <param name="recorded">Its recording, whose sizes it then runs at, or null.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static Task<ReferenceOutcome> RunAsync(string file, string source, ScaledReference? recorded, CancellationToken cancellationToken) =>
        DeepStack.RunAsync(() => Run(file, source, recorded, cancellationToken));

    /// <summary>SHA-256 of a source.</summary>
    public static string Hash(string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)));

    private static ReferenceOutcome Run(string file, string source, ScaledReference? recorded, CancellationToken cancellationToken)
    {
        var reference = recorded;
        if (recorded is not null && recorded.Hash != Hash(source))
        {
            return new ReferenceOutcome(recorded, ReferenceEnd.Failed, "the checkout's file is not the one that was recorded");
        }

        try
        {
            reference ??= Scale(file, source, cancellationToken);
            var outputs = Outputs(ScaledSource.Apply(source, reference.Changes), cancellationToken);
            if (recorded?.Outputs is not { } expected)
            {
                return new ReferenceOutcome(reference, ReferenceEnd.NotCompared, recorded?.Error is { } error ? $"PyTorch raised {error}" : "");
            }

            var difference = SummaryComparison.Difference(outputs, expected);
            return new ReferenceOutcome(reference, difference is null ? ReferenceEnd.Equal : ReferenceEnd.Differs, difference ?? "");
        }
        catch (HostFault fault)
        {
            return new ReferenceOutcome(reference, fault.Kind == FailureKind.NotSupported ? ReferenceEnd.NotSupported : ReferenceEnd.Failed, $"{fault.Message} (line {fault.Location?.StartLine})");
        }
        catch (PythonException error)
        {
            return new ReferenceOutcome(reference, ReferenceEnd.Failed, Failures.Describe(error));
        }
        catch (PythonSyntaxException error)
        {
            return new ReferenceOutcome(reference, ReferenceEnd.Failed, error.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ReferenceOutcome(reference, ReferenceEnd.Failed, $"took longer than {SearchTime.TotalMinutes:F0} minutes");
        }
    }

    private static ScaledReference Scale(string file, string source, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(SearchTime);
        var scaled = SizeSearch.Scale(source, ScaleBudget.Default, (world, scope) => ModuleTrial.Run(world, scope, Contract, Seed), deadline.Token);
        return new ScaledReference
        {
            File = file,
            Hash = Hash(source),
            Changes = [.. scaled.Changes],
            Bytes = scaled.TensorBytes,
            Operations = scaled.Operations,
            Fits = scaled.FitsBudget,
        };
    }

    private static List<TensorSummary> Outputs(string source, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(SearchTime);
        using var world = Worlds.ForTrial(Limits, deadline.Token);
        using var entered = world.Enter();
        var output = ModuleTrial.Run(world, HostProgram.Compile(source).Run(world), Contract, Seed);
        var summaries = new List<TensorSummary>();
        Flatten("output", output, summaries);
        GC.KeepAlive(output);
        return summaries;
    }

    private static void Flatten(string name, object value, List<TensorSummary> into)
    {
        switch (value)
        {
            case PyTensor tensor:
                into.Add(TensorSummary.Of(name, tensor.Value));
                break;
            case PyTuple or PyList:
                foreach (var (item, i) in Ops.ToList(value).Select((item, i) => (item, i)))
                {
                    Flatten($"{name}[{i}]", item, into);
                }

                break;
            case PyDict dictionary:
                foreach (var (key, item) in dictionary.Entries)
                {
                    Flatten($"{name}[{Ops.Repr(key)}]", item, into);
                }

                break;
            case bool or long or double:
                into.Add(TensorSummary.Of(name, TensorCreation.Of(value, null, null).Value));
                break;
        }
    }
}
