using AutoTriton.Core.Execution;

namespace AutoTriton.Legality;

/// <summary>One rule of legality. A host adds its own by giving it to <see cref="LegalityAnalyzer"/>.</summary>
/// <remarks>Rules hold no state and are used from several threads.</remarks>
public interface ILegalityRule
{
    /// <summary>A stable id, such as <c>AT2004</c>.</summary>
    string Id { get; }

    /// <summary>What the rule asks, in a few words.</summary>
    string Title { get; }

    /// <summary>The lowest level at which the rule counts.</summary>
    LegalityLevel Level { get; }

    /// <summary>Looks at a candidate.</summary>
    /// <param name="context">The candidate and what is known of it.</param>
    /// <returns>What was found; nothing where all is well.</returns>
    IEnumerable<Finding> Check(LegalityContext context);
}
