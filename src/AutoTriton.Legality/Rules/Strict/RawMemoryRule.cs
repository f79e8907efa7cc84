using AutoTriton.Core.Execution;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3017: tensors are not reached around PyTorch: no addresses, storages or handles.</summary>
public sealed class RawMemoryRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT3017";

    /// <inheritdoc/>
    public string Title => "No raw memory";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Model.Facts.Operators
            .Where(fact => fact.Name is "Tensor.data_ptr" or "Tensor.storage" or "Tensor.untyped_storage" or "Tensor.set_" or "Tensor.resize_" or "Tensor.as_subclass" or "Tensor.share_memory_" or "Tensor.__cuda_array_interface__" or "Tensor.__dlpack__")
            .Select(fact => this.Error(fact.Node, $"'{fact.Name}' reaches around PyTorch to a tensor's memory.", fact.Name));
    }
}
