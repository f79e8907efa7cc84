using System.Text.Json;

namespace AutoTriton.Bench.Probes;

/// <summary>A small kernel, how it is called, and what real Triton did with it.</summary>
/// <param name="Name">Its name, <c>family/operation/dtype</c>.</param>
/// <param name="Source">The Python module.</param>
/// <param name="Kernel">The jit function that is launched, or null where <paramref name="Host"/> is called.</param>
/// <param name="Host">The host function that is called with the arguments in order, or null.</param>
/// <param name="Grid">The grid, one to three axes.</param>
/// <param name="Arguments">The arguments by parameter name, in order, as recorded.</param>
/// <param name="Debug">Whether it is launched in debug mode, in which device assertions are checked.</param>
/// <param name="Recorded">What Triton did.</param>
internal sealed record Probe(
    string Name,
    string Source,
    string? Kernel,
    string? Host,
    int[] Grid,
    IReadOnlyList<KeyValuePair<string, JsonElement>> Arguments,
    bool Debug,
    RecordedOutcome Recorded);
