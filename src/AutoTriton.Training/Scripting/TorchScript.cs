using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using AutoTriton.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace AutoTriton.Training.Scripting;

/// <summary>TorchScript functions kept as text files beside the code that calls them, compiled once in a process.</summary>
/// <remarks>
/// Only fixed text of this assembly is compiled: libtorch ends the process on an unknown name. Numbers are passed as scalars that are kept
/// alive over the call; TorchSharp itself would leave them to the finalizer while the call still reads them.
/// </remarks>
internal sealed class TorchScript
{
    private static readonly ConcurrentDictionary<string, Lazy<TorchScript>> Loaded = new(StringComparer.Ordinal);
    private readonly jit.CompilationUnit _unit;

    private TorchScript(string text) => _unit = jit.compile(text);

    /// <summary>The functions of a file.</summary>
    /// <param name="name">The file's folder and name, such as <c>Models.Scripts.decoder</c>.</param>
    public static TorchScript Of(string name) => Loaded.GetOrAdd(name, key => new Lazy<TorchScript>(() => new TorchScript(TextOf(key)))).Value;

    /// <summary>The text of a file.</summary>
    public static string TextOf(string name)
    {
        LibTorch.EnsureLoaded();
        using var stream = typeof(TorchScript).Assembly.GetManifestResourceStream($"AutoTriton.Training.{name}.torchscript")
            ?? throw new InvalidOperationException($"The assembly lacks its TorchScript file '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Calls a function that returns one tensor.</summary>
    public Tensor Call(string function, params object[] arguments) => (Tensor)Invoke(function, arguments);

    /// <summary>Calls a function that returns two tensors.</summary>
    public (Tensor, Tensor) Call2(string function, params object[] arguments) => ((Tensor, Tensor))Invoke(function, arguments);

    /// <summary>Calls a function that returns three tensors.</summary>
    public (Tensor, Tensor, Tensor) Call3(string function, params object[] arguments) => ((Tensor, Tensor, Tensor))Invoke(function, arguments);

    private object Invoke(string function, object[] arguments)
    {
        var scalars = new List<Scalar>();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is double number)
            {
                var scalar = number.ToScalar();
                scalars.Add(scalar);
                arguments[i] = scalar;
            }
        }

        try
        {
            return _unit.invoke(function, arguments);
        }
        catch (ExternalException exception)
        {
            throw new InvalidOperationException($"The TorchScript function '{function}' failed: {exception.Message}", exception);
        }
        finally
        {
            foreach (var scalar in scalars)
            {
                scalar.Dispose();
            }
        }
    }
}
