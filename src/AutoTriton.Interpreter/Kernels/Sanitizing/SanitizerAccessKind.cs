namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>What an access does to memory.</summary>
public enum SanitizerAccessKind
{
    /// <summary>A load.</summary>
    Load,

    /// <summary>A store.</summary>
    Store,

    /// <summary>An atomic.</summary>
    Atomic,
}
