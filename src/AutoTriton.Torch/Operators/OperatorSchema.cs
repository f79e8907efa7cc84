using System.Collections.Immutable;

namespace AutoTriton.Torch;

/// <summary>An operator's signature, as libtorch writes it.</summary>
/// <param name="Namespaces">Where PyTorch shows it: <c>m</c> tensor method, <c>f</c> torch, <c>n</c> torch.nn.functional's base, <c>l</c> torch.linalg, <c>s</c> torch.special, <c>t</c> torch.fft.</param>
/// <param name="Name">The name, such as <c>sum</c>.</param>
/// <param name="Overload">The overload's name, such as <c>dim_IntList</c>; empty for the first.</param>
/// <param name="Parameters">The parameters in order.</param>
/// <param name="Returns">The names of the results, empty strings where they have none.</param>
/// <param name="ReturnsView">Whether the result may share memory with the first argument.</param>
/// <param name="ReturnsList">Whether the result is a list of tensors.</param>
public sealed record OperatorSchema(
    string Namespaces,
    string Name,
    string Overload,
    ImmutableArray<OperatorParameter> Parameters,
    ImmutableArray<string> Returns,
    bool ReturnsView,
    bool ReturnsList)
{
    /// <summary>The name with the overload's, such as <c>sum.dim_IntList</c>.</summary>
    public string FullName => Overload.Length == 0 ? Name : $"{Name}.{Overload}";

    /// <summary>Whether the result is the first argument itself, changed in place.</summary>
    public bool IsInPlace => Name.EndsWith('_') && Parameters.Length > 0 && Parameters[0].IsWritten;
}
