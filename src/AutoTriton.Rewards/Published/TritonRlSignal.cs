namespace AutoTriton.Rewards.Published;

/// <summary>Which of TritonRL's two rewards.</summary>
public enum TritonRlSignal
{
    /// <summary>Valid times correct: what code tokens get.</summary>
    Correctness,

    /// <summary>Valid times clip(S, 2): what plan tokens get.</summary>
    Speed,
}
