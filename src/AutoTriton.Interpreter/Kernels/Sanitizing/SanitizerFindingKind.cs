namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>What the sanitizer found.</summary>
public enum SanitizerFindingKind
{
    /// <summary>A load outside the buffer of its pointer; it gave <c>other</c> or zero.</summary>
    LoadOutOfBounds,

    /// <summary>A store or an atomic outside the buffer of its pointer; it was dropped.</summary>
    StoreOutOfBounds,

    /// <summary>A load of bytes that nobody wrote.</summary>
    UninitializedLoad,
}
