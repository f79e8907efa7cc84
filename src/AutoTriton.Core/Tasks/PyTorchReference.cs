namespace AutoTriton.Core.Tasks;

/// <summary>A reference written in PyTorch. It is trusted: it comes from the task's author, not from a model that is being judged.</summary>
/// <param name="Source">Python source that defines what the contract names.</param>
public sealed record PyTorchReference(string Source) : TaskReference;
