using System.Collections.Concurrent;
using AutoTriton.Interpreter.Host;

namespace AutoTriton.Interpreter.Execution;

/// <summary>Compiled sources of references and tests, which many requests share.</summary>
internal static class ProgramCache
{
    private const int MaxPrograms = 1024;
    private static readonly ConcurrentDictionary<string, HostProgram> Programs = new(StringComparer.Ordinal);

    public static HostProgram Get(string source)
    {
        if (Programs.TryGetValue(source, out var known))
        {
            return known;
        }

        if (Programs.Count >= MaxPrograms)
        {
            Programs.Clear();
        }

        return Programs.GetOrAdd(source, HostProgram.Compile);
    }
}
