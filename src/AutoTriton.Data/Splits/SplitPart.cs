namespace AutoTriton.Data.Splits;

/// <summary>Which part of the data a composition belongs to.</summary>
public enum SplitPart
{
    /// <summary>It may be trained on, by SFT and by RL.</summary>
    Training,

    /// <summary>Held out by composition: each operator is trained on, this composition is not, nor any longer one that contains it.</summary>
    HeldOutComposition,

    /// <summary>Held out by operator: at least one of its operators is never trained on.</summary>
    HeldOutOperator,
}
