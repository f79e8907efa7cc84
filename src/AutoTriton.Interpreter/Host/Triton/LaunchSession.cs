using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;
using AutoTriton.Interpreter.PyTorch.Values;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>The launches of one world: how they run, and what was seen.</summary>
internal sealed class LaunchSession
{
    private readonly Dictionary<(string Kernel, (int X, int Y, int Z) Grid), LaunchEvidence> _evidence = [];
    private readonly SessionFindings _findings = new();
    private readonly HashSet<JitFunction> _orderChecked = [];
    private long _work;

    /// <summary>How launches run; the element budget is what is left of the world's.</summary>
    public LaunchOptions Options { get; set; } = LaunchOptions.Default;

    /// <summary>Whether the first launch of each kernel is run in two orders of its programs.</summary>
    public bool ChecksOrder { get; set; }

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

    public IReadOnlyCollection<SanitizerFinding> Findings => _findings.All;

    public static LaunchSession Of(World world) => world.Service(Make);

    /// <summary>The options of the next launch.</summary>
    public LaunchOptions Next(World world, JitFunction function) => Options with
    {
        ElementBudget = Math.Max(1, world.Limits.KernelElements - _work),
        CheckOrder = Options.CheckOrder || (ChecksOrder && !Disturbs && _orderChecked.Add(function)),
    };

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
        _findings.Add(result.Findings);
        if (result.Output.Length > 0)
        {
            world.Print(result.Output);
        }

        var key = (seen.Kernel, seen.Grid);
        _evidence[key] = _evidence.TryGetValue(key, out var former) ? former.Plus(seen) : seen;
        FailOn(result.Findings);
    }

    private static LaunchSession Make(World world)
    {
        var session = new LaunchSession();
        TensorArena.Of(world).Storages.UnwrittenRead += (reader, element) =>
        {
            var finding = SessionFindings.OfHost(reader, element, world.Place?.Span ?? default);
            session._findings.Add([finding]);
            if (session.Count > 0)
            {
                session.FailOn([finding]);
            }
        };
        return session;
    }

    private void FailOn(IEnumerable<SanitizerFinding> findings)
    {
        if (FailsOnFindings && findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Error) is { } wrong)
        {
            throw new HostFault(FailureKind.Sanitizer, wrong.ToString()) { Location = wrong.Location };
        }
    }
}
