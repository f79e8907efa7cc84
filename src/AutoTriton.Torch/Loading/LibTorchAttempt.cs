namespace AutoTriton.Torch;

/// <summary>One place where a native library was looked for.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="Outcome">What came of it, in words: absent, or what the system's loader said.</param>
public sealed record LibTorchAttempt(string Path, string Outcome);
