using AutoTriton.Core.Execution;
using AutoTriton.Legality.Semantics.Facts;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3017: tensors are not reached around PyTorch: no addresses, storages or handles.</summary>
public sealed class RawMemoryRule : ILegalityRule
{
    private static readonly HashSet<string> Names =
    [
        "torch.cuda.caching_allocator_alloc", "torch.cuda.caching_allocator_delete", "torch.cuda.memory.caching_allocator_alloc", "torch.cuda.CUDAPluggableAllocator",
        "torch.cuda.memory.CUDAPluggableAllocator", "torch.cuda.memory.change_current_allocator", "torch.cuda.MemPool", "torch.cuda.use_mem_pool",
        "torch.utils.dlpack.to_dlpack", "torch.utils.dlpack.from_dlpack", "torch.to_dlpack", "torch.from_dlpack", "torch.frombuffer", "torch.UntypedStorage", "torch.FloatStorage",
    ];

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
        var reached = context.Model.Facts.Operators
            .Where(fact => fact.Name is "Tensor.data_ptr" or "Tensor.storage" or "Tensor.untyped_storage" or "Tensor.set_" or "Tensor.resize_" or "Tensor.as_subclass" or "Tensor.share_memory_" or "Tensor.__cuda_array_interface__" or "Tensor.__dlpack__" or "Tensor.__array_interface__" or "Tensor._cdata" or "assignment of Tensor.data")
            .Select(fact => this.Error(fact.Node, $"'{fact.Name}' reaches around PyTorch to a tensor's memory.", fact.Name));
        var used = context.Model.ModuleFacts.Uses.Concat(context.Model.Facts.Uses)
            .Where(use => use.Kind == UseKind.Call && Names.Contains(use.Path)).DistinctBy(use => use.Node.Span)
            .Select(use => this.Error(use.Node, $"'{use.Path}' reaches around PyTorch to memory.", use.Path));
        return reached.Concat(used);
    }
}
