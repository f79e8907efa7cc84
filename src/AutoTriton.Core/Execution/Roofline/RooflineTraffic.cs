namespace AutoTriton.Core.Execution.Roofline;

/// <summary>Which bytes are taken to go through a GPU's memory.</summary>
public enum RooflineTraffic
{
    /// <summary>Different bytes, launch by launch: caches keep all that a launch loads again. A bound from below.</summary>
    Distinct,

    /// <summary>Every byte that is loaded or stored: no cache helps. Punishes loading again.</summary>
    All,
}
