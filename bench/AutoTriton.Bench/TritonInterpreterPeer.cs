using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoTriton.Bench;

/// <summary>Triton's own interpreter mode, run beside ours on the same machine by its script.</summary>
internal static partial class TritonInterpreterPeer
{
    private static readonly Dictionary<string, string> Names = new() { ["add"] = "add", ["softmax"] = "softmax", ["mm"] = "matmul" };

    /// <summary>Runs the script with <c>python3</c> and reads its lines <c>NAME WORDS ms MILLISECONDS ERROR</c>.</summary>
    /// <param name="script">The script.</param>
    /// <returns>Milliseconds by kernel.</returns>
    public static Dictionary<string, double?> Run(string script)
    {
        var start = new ProcessStartInfo("python3", [script]) { RedirectStandardOutput = true };
        start.Environment["TRITON_INTERPRET"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("python3 does not start.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Console.WriteLine(output);
        var times = Line().Matches(output)
            .Where(match => Names.ContainsKey(match.Groups[1].Value))
            .ToDictionary(match => Names[match.Groups[1].Value], match => (double?)double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
        return process.ExitCode == 0 && times.Count == Names.Count
            ? times
            : throw new InvalidOperationException($"'{script}' ended with {process.ExitCode} and gave {times.Count} of {Names.Count} times; it needs Triton, PyTorch and NumPy below 2.");
    }

    [GeneratedRegex(@"^(\w+) .* ms (\S+) ", RegexOptions.Multiline)]
    private static partial Regex Line();
}
