using System.Runtime.InteropServices;
using TorchSharp;

namespace AutoTriton.Torch;

/// <summary>
/// Gradients of tensors with respect to others (<c>torch.autograd.grad</c>). TorchSharp's own <c>torch.autograd.grad</c> ends the
/// process where libtorch refuses; this one throws. Safe to call from several threads.
/// </summary>
public static class TorchGradients
{
    private const string EntryPoint = "gradients";

    // What is not used in the graph comes back as None; TorchSharp passes no such lists, so the first tensor tells which are there.
    private const string Script =
        """
        def gradients(outputs: List[Tensor], inputs: List[Tensor], seeds: List[Tensor], retain: bool, create: bool, unused: bool):
            given: List[Optional[Tensor]] = []
            for seed in seeds:
                given.append(seed)
            found = torch.autograd.grad(outputs, inputs, given, retain, create, unused)
            present: List[int] = []
            tensors: List[Tensor] = []
            for item in found:
                if item is None:
                    present.append(0)
                    tensors.append(torch.zeros([0]))
                else:
                    present.append(1)
                    tensors.append(item)
            return [torch.tensor(present)] + tensors


        """;

    private static readonly Lazy<torch.jit.CompilationUnit> Unit = new(() =>
    {
        LibTorch.EnsureLoaded();
        return torch.jit.compile(Script);
    });

    /// <summary>Computes the gradients.</summary>
    /// <param name="outputs">The tensors that are differentiated.</param>
    /// <param name="inputs">The tensors with respect to which.</param>
    /// <param name="seeds">A gradient for each output, of its shape.</param>
    /// <param name="retainGraph">Whether the graph is kept for another pass.</param>
    /// <param name="createGraph">Whether the gradients can be differentiated themselves.</param>
    /// <param name="allowUnused">Whether an input that no output depends on has no gradient, rather than being an error.</param>
    /// <returns>A gradient for each input, which belongs to the caller; null where there is none.</returns>
    /// <exception cref="TorchOperatorException">libtorch refuses.</exception>
    public static torch.Tensor?[] Of(
        IReadOnlyList<torch.Tensor> outputs, IReadOnlyList<torch.Tensor> inputs, IReadOnlyList<torch.Tensor> seeds, bool retainGraph, bool createGraph, bool allowUnused)
    {
        torch.Tensor[] result;
        try
        {
            result = (torch.Tensor[])Unit.Value.invoke(EntryPoint, outputs.ToArray(), inputs.ToArray(), seeds.ToArray(), retainGraph, createGraph, allowUnused);
        }
        catch (ExternalException error)
        {
            throw new TorchOperatorException(TorchOperatorException.MessageOf(error), error);
        }
        finally
        {
            GC.KeepAlive(outputs);
            GC.KeepAlive(inputs);
            GC.KeepAlive(seeds);
        }

        using var present = result[0];
        var flags = present.data<long>().ToArray();
        return [.. result.Skip(1).Select((gradient, i) => flags[i] != 0 ? gradient : Drop(gradient))];
    }

    private static torch.Tensor? Drop(torch.Tensor placeholder)
    {
        placeholder.Dispose();
        return null;
    }
}
