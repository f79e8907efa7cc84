using AutoTriton.Core.Tasks;

namespace AutoTriton.Core.Extraction;

/// <summary>Finds the candidate in an answer.</summary>
public interface IKernelExtractor
{
    /// <summary>Extracts the candidate.</summary>
    /// <param name="answer">The answer's text.</param>
    /// <param name="contract">How the candidate will be called: of several blocks, the one that defines it is meant.</param>
    /// <returns>The candidate, or the reason there is none.</returns>
    ExtractionResult Extract(string answer, KernelContract contract);
}
