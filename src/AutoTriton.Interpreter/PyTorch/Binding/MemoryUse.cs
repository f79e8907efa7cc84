using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Binding;

/// <summary>What operators do to memory that may never have been written.</summary>
internal static class MemoryUse
{
    // These look at shapes and types only, or copy values without looking at them.
    private static readonly HashSet<string> Blind = new(StringComparer.Ordinal)
    {
        "empty_like", "zeros_like", "ones_like", "full_like", "rand_like", "randn_like", "randint_like", "new_empty", "new_empty_strided", "new_zeros", "new_ones",
        "new_full", "new_tensor", "numel", "size", "stride", "storage_offset", "is_contiguous", "is_floating_point", "is_complex", "is_same_size", "result_type",
        "can_cast", "requires_grad_", "detach_", "resize_", "set_", "t_", "transpose_", "squeeze_", "unsqueeze_", "clone", "contiguous", "to", "_to_copy", "type_as",
        "record_stream", "pin_memory",
    };

    // These put values into their first argument without looking at what was there.
    private static readonly HashSet<string> Writers = new(StringComparer.Ordinal)
    {
        "fill_", "zero_", "copy_", "normal_", "uniform_", "random_", "bernoulli_", "exponential_", "geometric_", "cauchy_", "log_normal_", "masked_fill_",
        "masked_scatter_", "index_fill_", "index_copy_", "index_put_", "scatter_", "put_", "fill_diagonal_", "eye_",
    };

    /// <summary>Tells where an operator reads what nobody wrote, before it does.</summary>
    public static void Check(TensorArena arena, OperatorSchema schema, object?[] values)
    {
        if (arena.Storages.IsEmpty || schema.ReturnsView || Blind.Contains(schema.Name))
        {
            return;
        }

        for (var i = Writers.Contains(schema.Name) ? 1 : 0; i < values.Length; i++)
        {
            switch (values[i])
            {
                case torch.Tensor tensor:
                    arena.Storages.Read(schema.Name, tensor);
                    break;
                case torch.Tensor?[] tensors:
                    foreach (var tensor in tensors)
                    {
                        if (tensor is not null)
                        {
                            arena.Storages.Read(schema.Name, tensor);
                        }
                    }

                    break;
            }
        }
    }

    /// <summary>Notes what a tensor that an operator made holds: nothing where it only allocates or copies what holds nothing; else values.</summary>
    public static void NoteResult(TensorArena arena, OperatorSchema schema, object?[] values, PyTensor made)
    {
        var copies = schema.Name is "clone" or "contiguous" or "to" or "_to_copy" && values is [torch.Tensor source, ..] && !arena.Storages.IsEmpty && arena.Storages.IsUnwritten(source);
        if (copies || schema.Name is "empty" or "empty_like" or "new_empty" or "empty_strided" or "new_empty_strided")
        {
            NoteUnwritten(arena, made);
        }
        else if (!schema.ReturnsView && !arena.Storages.IsEmpty)
        {
            arena.Storages.MarkWritten(TensorMemory.Of(made.Value).Address);
        }
    }

    /// <summary>Notes that a fresh tensor holds no values.</summary>
    public static void NoteUnwritten(TensorArena arena, PyTensor made)
    {
        var memory = TensorMemory.Of(made.Value);
        arena.Storages.MarkUnwritten(memory.Address, memory.ByteLength);
    }
}
