namespace AutoTriton.Legality;

/// <summary>How much is asked of a candidate. A level asks for all that the levels before it ask.</summary>
public enum LegalityLevel
{
    /// <summary>The AutoTriton paper's rule (arXiv 2507.05687, section on the reward): it is valid Triton with a <c>@triton.jit</c> kernel.</summary>
    Paper,

    /// <summary>Also: a kernel that does something is launched on every path from the entry point, and its output reaches the result.</summary>
    Reachable,

    /// <summary>Also: no PyTorch operator computes, and nothing reaches around the judge: caches, patches, reflection, processes, files, network.</summary>
    Strict,
}
