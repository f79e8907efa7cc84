using System.ComponentModel.DataAnnotations;
using AutoTriton.Interpreter.Execution.Scaling;

namespace AutoTriton.Interpreter.Execution;

/// <summary>How the embedded executor verifies.</summary>
public sealed class EmbeddedExecutorOptions
{
    /// <summary>What floating-point inputs are multiplied by, one input set for each; each set has fresh values. A set on which the reference fails or is not finite is left out, the first aside.</summary>
    /// <value>1, 3, 0.01, -1</value>
    [MinLength(1, ErrorMessage = "InputScales needs at least one scale: use [1] for a single input set.")]
    public double[] InputScales { get; set; } = [1, 3, 0.01, -1];

    /// <summary>How many seeds a script contract's test runs under, each in a world of its own.</summary>
    /// <value>2</value>
    [Range(1, 64, ErrorMessage = "ScriptSeeds must be from 1 to 64.")]
    public int ScriptSeeds { get; set; } = 2;

    /// <summary>
    /// What a reference of a module or function contract may cost, or null to leave tasks as they are. Where it costs more, the
    /// size constants of its module are made smaller until it does not, and constants of the same names and values in the
    /// candidate with them; the report says so with the finding <c>EXE002</c>.
    /// </summary>
    /// <value>null</value>
    public ScaleBudget? SizeBudget { get; set; }

    /// <summary>Whether references of module and function contracts are also evaluated in float64, where they can be. An output is then right if it is near the reference's or near the float64 one; what near means there grows with the reference's own error.</summary>
    /// <value>true</value>
    public bool ComparesWithFloat64 { get; set; } = true;

    /// <summary>Whether what the sanitizer finds (accesses out of bounds, reads of memory never written, races) fails the candidate, where it is an error and not a warning. It is in the report either way.</summary>
    /// <value>true</value>
    public bool FailOnSanitizerFindings { get; set; } = true;

    /// <summary>Whether the first launch of each kernel is run a second time, its programs in the opposite order, to see whether the result depends on the order. A warning in the report; takes the time of those launches again.</summary>
    /// <value>true</value>
    public bool CheckProgramOrder { get; set; } = true;

    /// <summary>Whether a matching candidate is run once more with its kernels' stores changed, to see whether they reach the result.</summary>
    /// <value>true</value>
    public bool TraceKernelOutput { get; set; } = true;

    /// <summary>The most threads that one launch uses; 0 for all processors.</summary>
    /// <value>0</value>
    [Range(0, 1024, ErrorMessage = "LaunchThreads must be from 0 (all processors) to 1024.")]
    public int LaunchThreads { get; set; }

    /// <summary>How many references' results are kept, by task and seed.</summary>
    /// <value>256</value>
    [Range(1, 1_000_000, ErrorMessage = "ReferenceCacheSize must be from 1 to 1,000,000.")]
    public int ReferenceCacheSize { get; set; } = 256;
}
