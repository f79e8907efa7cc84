using System.Text.Json;

namespace AutoTriton.Bench.Launches;

/// <summary>One launch recorded on a GPU.</summary>
/// <param name="File">The recording's name.</param>
/// <param name="Id">The launch's name in it.</param>
/// <param name="Kernel">The jit function.</param>
/// <param name="Source">The source file that holds it.</param>
/// <param name="Grid">The grid, one to three axes.</param>
/// <param name="Arguments">The arguments by parameter name, as recorded.</param>
/// <param name="Storages">The storages with their bytes before and after.</param>
internal sealed record RecordedLaunch(
    string File,
    string Id,
    string Kernel,
    string Source,
    int[] Grid,
    IReadOnlyDictionary<string, JsonElement> Arguments,
    IReadOnlyDictionary<string, RecordedStorage> Storages);
