namespace AutoTriton.Core.Execution;

/// <summary>How far a candidate came. A stage stands for itself and all before it.</summary>
public enum ExecutionStage
{
    /// <summary>Nothing was reached: there is no candidate, or it is not Python.</summary>
    None,

    /// <summary>It is Python.</summary>
    Parsed,

    /// <summary>It is legal at the level the host chose. Set by the legality layer; an executor without one passes over it.</summary>
    Legal,

    /// <summary>Every kernel that it launched compiled for the arguments of the launch. One that does not leaves the candidate at the stage before, whatever ran earlier.</summary>
    Compiled,

    /// <summary>At least one program of its kernels ran.</summary>
    Launched,

    /// <summary>It ran to its end on every input set.</summary>
    Ran,

    /// <summary>Every output matches.</summary>
    Matched,

    /// <summary>It was timed.</summary>
    Measured,
}
