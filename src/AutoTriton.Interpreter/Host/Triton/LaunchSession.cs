using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>The launches of one world: how they run, and what was seen.</summary>
internal sealed class LaunchSession
{
    private readonly Dictionary<string, LaunchEvidence> _evidence = new(StringComparer.Ordinal);
    private readonly List<SanitizerFinding> _findings = [];
    private long _elements;

    /// <summary>How launches run; the element budget is what is left of the world's.</summary>
    public LaunchOptions Options { get; set; } = LaunchOptions.Default;

    /// <summary>Whether an access that the sanitizer refuses ends the run.</summary>
    public bool FailsOnFindings { get; set; }

    /// <summary>Whether what kernels store is changed behind their back, to see whether it reaches the result.</summary>
    public bool Disturbs { get; set; }

    /// <summary>Whether a <c>dot</c> on float32 used TF32.</summary>
    public bool UsedTf32 { get; private set; }

    /// <summary>How many launches there were.</summary>
    public int Count { get; private set; }

    public IEnumerable<LaunchEvidence> Evidence => _evidence.Values;

    public IReadOnlyList<SanitizerFinding> Findings => _findings;

    public static LaunchSession Of(World world) => world.Service(_ => new LaunchSession());

    /// <summary>The options of the next launch.</summary>
    public LaunchOptions Next(World world) => Options with { ElementBudget = Math.Max(1, world.Limits.KernelElements - _elements) };

    public void Add(World world, LaunchResult result)
    {
        Count++;
        var seen = result.Evidence;
        _elements += seen.ElementOperations + (seen.DotOperations / 2);
        UsedTf32 |= result.UsedTf32;
        _findings.AddRange(result.Findings);
        if (result.Output.Length > 0)
        {
            world.Print(result.Output);
        }

        _evidence[seen.Kernel] = _evidence.TryGetValue(seen.Kernel, out var former)
            ? former with
            {
                Count = former.Count + seen.Count,
                Programs = former.Programs + seen.Programs,
                BytesLoaded = former.BytesLoaded + seen.BytesLoaded,
                BytesStored = former.BytesStored + seen.BytesStored,
                ElementOperations = former.ElementOperations + seen.ElementOperations,
                DotOperations = former.DotOperations + seen.DotOperations,
            }
            : seen;
        if (FailsOnFindings && result.Findings.Length > 0)
        {
            throw new HostFault(FailureKind.Sanitizer, result.Findings[0].ToString()) { Location = result.Findings[0].Location };
        }
    }
}
