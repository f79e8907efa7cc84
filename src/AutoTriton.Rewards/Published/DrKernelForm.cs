namespace AutoTriton.Rewards.Published;

/// <summary>Which of Dr.Kernel's two formulas.</summary>
public enum DrKernelForm
{
    /// <summary>The paper's: C + C · min(S, 3) + C · PR.</summary>
    Paper,

    /// <summary>The released code's default: half of each term.</summary>
    ReleasedCode,
}
