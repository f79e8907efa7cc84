namespace AutoTriton.Core.Execution.Roofline;

/// <summary>What limits a launch.</summary>
public enum RooflineBound
{
    /// <summary>Moving bytes.</summary>
    Memory,

    /// <summary>Arithmetic on elements.</summary>
    Arithmetic,

    /// <summary>Exponentials, roots, quotients and the like.</summary>
    Special,

    /// <summary><c>dot</c>.</summary>
    Dot,

    /// <summary>The launch itself: it does less than a launch costs.</summary>
    Launch,
}
