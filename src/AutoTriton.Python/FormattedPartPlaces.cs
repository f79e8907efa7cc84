namespace AutoTriton.Python;

/// <summary>Where a dump says that the parts of an f-string stand.</summary>
public enum FormattedPartPlaces
{
    /// <summary>Each part where it is, as Python 3.12 and newer say.</summary>
    Own,

    /// <summary>
    /// The texts, fields and format specifications where the whole f-string stands, as Python 3.11 and older say; only the
    /// expressions inside the fields have places of their own there.
    /// </summary>
    Whole,
}
