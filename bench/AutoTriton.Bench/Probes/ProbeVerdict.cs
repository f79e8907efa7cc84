namespace AutoTriton.Bench.Probes;

/// <summary>What came of comparing the interpreter with Triton on a probe.</summary>
internal enum ProbeVerdict
{
    /// <summary>The same values, or the same kind of refusal.</summary>
    Agrees,

    /// <summary>Other values, another kind of refusal, or one runs what the other refuses.</summary>
    Differs,

    /// <summary>The interpreter says that it lacks something.</summary>
    NotSupported,

    /// <summary>The recording says nothing of Triton: it crashed or hung.</summary>
    NotJudged,
}
