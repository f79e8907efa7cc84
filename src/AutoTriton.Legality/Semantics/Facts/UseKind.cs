namespace AutoTriton.Legality.Semantics.Facts;

/// <summary>What is done with a name that is not the candidate's own.</summary>
internal enum UseKind
{
    /// <summary>It is imported.</summary>
    Import,

    /// <summary>It is read.</summary>
    Read,

    /// <summary>It is called.</summary>
    Call,

    /// <summary>It is assigned to, or deleted.</summary>
    Write,

    /// <summary>A class inherits from it.</summary>
    Base,
}
