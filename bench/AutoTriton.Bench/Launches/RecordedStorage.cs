namespace AutoTriton.Bench.Launches;

/// <summary>The memory behind one or more tensors of a launch.</summary>
/// <param name="Before">Its bytes before the launch.</param>
/// <param name="After">Its bytes after the launch.</param>
/// <param name="DType">PyTorch's name of its element type.</param>
internal sealed record RecordedStorage(byte[] Before, byte[] After, string DType);
