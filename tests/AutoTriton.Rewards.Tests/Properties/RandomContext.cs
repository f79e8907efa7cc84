using System.Collections.Immutable;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Rewards;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Rewards.Tests.Properties;

/// <summary>Contexts as no sane executor would make them, beside sane ones: rewards must hold for all.</summary>
internal sealed class RandomContext(int seed)
{
    private static readonly string OnlyPyTorch = "import torch\n\ndef add_relu(x, y):\n    return torch.relu(x + y)\n";

    private static readonly string?[] Candidates =
    [
        null, SampleTasks.FunctionSolution, SampleTasks.FunctionSolution, SampleTasks.FunctionSolution, SampleTasks.WrongFunctionSolution, SampleTasks.BrokenFunctionSolution, OnlyPyTorch,
    ];

    private static readonly double[] OddNumbers = [0, -1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue];

    private readonly Random _random = new(seed);

    public RewardContext Next()
    {
        var candidate = Pick(Candidates);
        var report = candidate is null || Chance(0.1) ? null : Report();
        var tokens = Chance(0.3) ? default : ImmutableArray.CreateRange(Enumerable.Repeat(1, _random.Next(0, 300)));
        return new RewardContext(
            SampleTasks.Function,
            new Completion(candidate ?? "no", Pick(Enum.GetValues<StopReason>())) { TokenIds = tokens },
            candidate is null ? new ExtractionResult { Problem = "no code" } : new ExtractionResult { Candidate = candidate },
            report);
    }

    /// <summary>A measured match with sane times, and the speedup that they make.</summary>
    public static RewardContext Measured(double speedup, double error, double? baselineError = null) => SampleContexts.With(SampleReports.Matched() with
    {
        Stage = ExecutionStage.Measured,
        Timing = new KernelTiming(1, 100)
        {
            RelativeStandardError = error,
            EagerMilliseconds = speedup,
            EagerRelativeStandardError = baselineError,
            CompiledMilliseconds = speedup,
            CompiledRelativeStandardError = baselineError,
        },
        Evidence = SampleReports.Matched().Evidence with { DeviceTime = new DeviceTime(0.5, 1) },
    });

    private ExecutionReport Report()
    {
        var stage = Pick(Enum.GetValues<ExecutionStage>());
        return new ExecutionReport
        {
            Stage = stage,
            Failure = Chance(stage >= ExecutionStage.Matched ? 0.1 : 0.9) ? new ExecutionFailure(Pick(Enum.GetValues<FailureKind>()), "failed") : null,
            Timing = Chance(0.6) ? Timing() : null,
            TimingAbsence = Chance(0.2) ? new TimingAbsence(TimingAbsenceReason.NoDevice, "no device") : null,
            Evidence = new ExecutionEvidence
            {
                KernelOutputReachedResult = Pick<bool?>([true, true, null, false]),
                Launches = Chance(0.7) ? [new LaunchEvidence("k", 1, 3) { BytesLoaded = 1000, DistinctBytesLoaded = 1000 }] : [],
                Calls = _random.Next(0, 3),
                CallBytes = Chance(0.5) ? _random.Next(0, 100_000) : null,
                Outputs = [.. Enumerable.Range(0, _random.Next(0, 5)).Select(index => Output(index, stage))],
                DeviceTime = Chance(0.5) ? new DeviceTime(Number(), Number()) : null,
            },
        };
    }

    private OutputComparison Output(int index, ExecutionStage stage) => new("output", index / 2, stage >= ExecutionStage.Matched || Chance(0.5))
    {
        Elements = _random.Next(-1, 100),
        MismatchedElements = _random.Next(-1, 200),
    };

    private KernelTiming Timing() => new(Number(), _random.Next(0, 200))
    {
        RelativeStandardError = Chance(0.9) ? _random.NextDouble() * 0.1 : Pick(OddNumbers),
        EagerMilliseconds = Chance(0.9) ? Number() : null,
        EagerRelativeStandardError = Chance(0.5) ? _random.NextDouble() * 0.1 : null,
        CompiledMilliseconds = Chance(0.5) ? Number() : null,
    };

    private double Number() => Chance(0.9) ? Math.Exp((_random.NextDouble() * 8) - 4) : Pick(OddNumbers);

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
