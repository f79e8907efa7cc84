namespace AutoTriton.Bench.Probes;

/// <summary>Why a kernel or its launch is refused. Triton often gives one exception for several of these; then any of them agrees.</summary>
[Flags]
internal enum RefusalKind
{
    /// <summary>Not refused.</summary>
    None = 0,

    /// <summary>A name or attribute that is not there, or that a kernel may not see.</summary>
    UnknownName = 1,

    /// <summary>Types that do not go together.</summary>
    Type = 2,

    /// <summary>Shapes that do not go together, or a shape that no block has.</summary>
    Shape = 4,

    /// <summary>A value that has to be known when compiling.</summary>
    NotConstant = 8,

    /// <summary>Python that kernels do not have, or text that is no Python.</summary>
    Syntax = 16,

    /// <summary>Arguments that do not fit what is called.</summary>
    Arguments = 32,

    /// <summary>A value that the operation refuses.</summary>
    Value = 64,

    /// <summary>A static assertion.</summary>
    StaticAssertion = 128,

    /// <summary>Too much of something: elements of a block, unrolled code, depth of calls, memory.</summary>
    TooLarge = 256,

    /// <summary>An assertion that failed while the kernel ran.</summary>
    Assertion = 512,

    /// <summary>An exception of host code.</summary>
    Host = 1024,

    /// <summary>The interpreter lacks something that Triton has.</summary>
    NotSupported = 2048,

    /// <summary>It does not end.</summary>
    Endless = 4096,
}
