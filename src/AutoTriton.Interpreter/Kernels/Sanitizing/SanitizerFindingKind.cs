namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>What the sanitizer found.</summary>
/// <remarks>
/// A race is a pair of accesses to one address that nothing orders, one of them a store: programs of a launch are ordered only by
/// atomics (an acquire that sees a release), the threads of one program only by <c>tl.debug_barrier</c> and by an atomic whose result is used.
/// </remarks>
public enum SanitizerFindingKind
{
    /// <summary>A load outside the buffer of its pointer; it gave <c>other</c> or zero.</summary>
    LoadOutOfBounds,

    /// <summary>A store or an atomic outside the buffer of its pointer; it was dropped.</summary>
    StoreOutOfBounds,

    /// <summary>A load of bytes that nobody wrote.</summary>
    UninitializedLoad,

    /// <summary>Two programs store different values to one address.</summary>
    RaceWriteWrite,

    /// <summary>Two programs store to one address, each time the value that was there. The result does not depend on it.</summary>
    RaceSameValue,

    /// <summary>A program loads what another stores in the same launch.</summary>
    RaceReadWrite,

    /// <summary>A program loads or stores what another changes by an atomic in the same launch.</summary>
    RaceAtomicPlain,

    /// <summary>One program stores and then loads, loads and then stores, or stores twice at one address from different places of its blocks: different threads of a GPU, which nothing makes wait for each other.</summary>
    RaceWithinProgram,

    /// <summary>Memory holds something else when the programs run in the opposite order.</summary>
    OrderDependentResult,
}
