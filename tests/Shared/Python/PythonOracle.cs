using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AutoTriton.Tests.Shared;

/// <summary>CPython's own parser, in a process beside ours.</summary>
internal sealed class PythonOracle : IDisposable
{
    /// <summary>Why a test is skipped where there is no Python.</summary>
    public const string Reason = "needs Python 3.10 or newer (older ones do not place every node) as 'python3', or AUTOTRITON_PYTHON naming it";

    private static readonly Version Oldest = new(3, 10);

    private readonly Process _process;
    private readonly string _script;

    private PythonOracle(Process process, string script)
    {
        _process = process;
        _script = script;
        Version = Version.Parse(Read().Text);
    }

    /// <summary>Python's version.</summary>
    public Version Version { get; }

    /// <summary>Whether this version gives the parts of an f-string the place of the whole.</summary>
    public bool PlacesFormattedPartsAtWhole => Version < new Version(3, 12);

    /// <summary>Starts Python, or answers null where it is not installed or too old.</summary>
    /// <param name="executable">The program, or null for AUTOTRITON_PYTHON or <c>python3</c>.</param>
    public static PythonOracle? TryStart(string? executable = null)
    {
        executable ??= Environment.GetEnvironmentVariable("AUTOTRITON_PYTHON") is { Length: > 0 } named ? named : "python3";
        var script = Path.GetTempFileName();
        using (var resource = typeof(PythonOracle).Assembly.GetManifestResourceStream("ast_dump.py")!)
        using (var file = File.Create(script))
        {
            resource.CopyTo(file);
        }

        try
        {
            var start = new ProcessStartInfo(executable, [script]) { RedirectStandardInput = true, RedirectStandardOutput = true };
            var oracle = new PythonOracle(Process.Start(start)!, script);
            if (oracle.Version >= Oldest)
            {
                return oracle;
            }

            oracle.Dispose();
            return null;
        }
        catch (Win32Exception)
        {
            File.Delete(script);
            return null;
        }
    }

    /// <summary>What <c>ast.parse</c> makes of a source: a dump, or why it is rejected.</summary>
    public (bool Accepted, string Text) Parse(string source) => Ask('S', source);

    /// <summary>Gives Python a source for <see cref="TimeKept"/>.</summary>
    public void Keep(string source) => Ask('K', source);

    /// <summary>Parses all kept sources once.</summary>
    public TimeSpan TimeKept() => TimeSpan.FromSeconds(double.Parse(Ask('T', "").Text, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(_script);
    }

    private (bool Accepted, string Text) Ask(char command, string text)
    {
        var payload = Encoding.UTF8.GetBytes(text);
        var message = new byte[5 + payload.Length];
        message[0] = (byte)command;
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(1), payload.Length);
        payload.CopyTo(message, 5);
        _process.StandardInput.BaseStream.Write(message);
        _process.StandardInput.BaseStream.Flush();
        return Read();
    }

    private (bool Accepted, string Text) Read()
    {
        var stream = _process.StandardOutput.BaseStream;
        Span<byte> head = stackalloc byte[5];
        stream.ReadExactly(head);
        var payload = new byte[BinaryPrimitives.ReadInt32LittleEndian(head[1..])];
        stream.ReadExactly(payload);
        return (head[0] == 'A', Encoding.UTF8.GetString(payload));
    }
}
