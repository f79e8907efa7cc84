namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>What the launch that is being followed was seen to store.</summary>
internal sealed class KernelLaunchState
{
    /// <summary>Whether something was stored that was loaded or computed.</summary>
    public bool StoresData { get; set; }

    /// <summary>Whether a constant was stored.</summary>
    public bool StoresConstant { get; set; }

    /// <summary>Whether only what was loaded was put back where it was.</summary>
    public bool StoresBack { get; set; }

    /// <summary>Whether a store's mask never holds.</summary>
    public bool IsMaskedOut { get; set; }

    public string Reason =>
        StoresBack ? "it only puts back what it loaded"
        : StoresConstant ? "it neither loads nor computes, it only stores constants"
        : IsMaskedOut ? "the masks of its stores never hold"
        : "it stores nothing";
}
