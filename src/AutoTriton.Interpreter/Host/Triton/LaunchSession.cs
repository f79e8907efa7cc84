using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>The launches of one world: how they run, and what was seen.</summary>
internal sealed class LaunchSession
{
    private readonly Dictionary<(string Kernel, (int X, int Y, int Z) Grid), LaunchEvidence> _evidence = [];
    private readonly List<SanitizerFinding> _findings = [];
    private long _work;

    /// <summary>How launches run; the element budget is what is left of the world's.</summary>
    public LaunchOptions Options { get; set; } = LaunchOptions.Default;

    /// <summary>Whether an access that the sanitizer refuses ends the run.</summary>
    public bool FailsOnFindings { get; set; }

    /// <summary>Whether what kernels store is changed behind their back, to see whether it reaches the result.</summary>
    public bool Disturbs { get; set; }

    /// <summary>Takes launches instead of running them; null to run them.</summary>
    public Action<ResolvedLaunch>? Intercept { get; set; }

    /// <summary>Whether a <c>dot</c> on float32 used TF32.</summary>
    public bool UsedTf32 { get; private set; }

    /// <summary>How many launches ran at least one program.</summary>
    public int Count { get; private set; }

    /// <summary>Whether any kernel compiled.</summary>
    public bool HasCompiled { get; private set; }

    /// <summary>Why the kernel that was launched last did not compile; null where it did.</summary>
    public Exception? LastRefusal { get; private set; }

    public IEnumerable<LaunchEvidence> Evidence => _evidence.Values;

    public IReadOnlyList<SanitizerFinding> Findings => _findings;

    public static LaunchSession Of(World world) => world.Service(_ => new LaunchSession());

    /// <summary>The options of the next launch.</summary>
    public LaunchOptions Next(World world) => Options with { ElementBudget = Math.Max(1, world.Limits.KernelElements - _work) };

    /// <summary>Notes whether a kernel compiled.</summary>
    /// <param name="refusal">Why it did not; null where it did.</param>
    public void NoteCompilation(Exception? refusal)
    {
        HasCompiled |= refusal is null;
        LastRefusal = refusal;
    }

    /// <summary>Notes that programs are about to run.</summary>
    public void NoteStart() => Count++;

    /// <summary>Notes what a launch did.</summary>
    public void Add(World world, LaunchResult result)
    {
        var seen = result.Evidence;
        _work += result.Work;
        UsedTf32 |= result.UsedTf32;
        _findings.AddRange(result.Findings);
        if (result.Output.Length > 0)
        {
            world.Print(result.Output);
        }

        var key = (seen.Kernel, seen.Grid);
        _evidence[key] = _evidence.TryGetValue(key, out var former) ? former.Plus(seen) : seen;
        if (FailsOnFindings && result.Findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Error) is { } wrong)
        {
            throw new HostFault(FailureKind.Sanitizer, wrong.ToString()) { Location = wrong.Location };
        }
    }
}
