namespace AutoTriton.Core.Tasks;

/// <summary>A reference written in Triton with its host code.</summary>
/// <param name="Source">Python source that defines what the contract names.</param>
public sealed record TritonReference(string Source) : TaskReference;
