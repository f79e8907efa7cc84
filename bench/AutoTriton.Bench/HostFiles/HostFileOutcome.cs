namespace AutoTriton.Bench.HostFiles;

/// <summary>What became of one file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="End">How its run ended.</param>
/// <param name="Detail">What stopped it; empty where nothing did.</param>
/// <param name="Findings">How many accesses the sanitizer noted.</param>
/// <param name="Launches">How many kernels it launched.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Output">What it printed, cut to a bounded length.</param>
internal sealed record HostFileOutcome(string File, HostFileEnd End, string Detail, int Findings, int Launches, double Seconds, string Output);
