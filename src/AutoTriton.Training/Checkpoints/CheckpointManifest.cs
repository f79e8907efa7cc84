namespace AutoTriton.Training.Checkpoints;

/// <summary>What a checkpoint holds, written last: each file with its length and hash.</summary>
/// <param name="Format">The format's name and version.</param>
/// <param name="State">Where the run stood.</param>
/// <param name="Files">Length and SHA-256, by file name.</param>
internal sealed record CheckpointManifest(string Format, TrainingState State, Dictionary<string, CheckpointFile> Files);

/// <summary>A file of a checkpoint.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash, in hexadecimal.</param>
internal sealed record CheckpointFile(long Bytes, string Sha256);
