using AutoTriton.Interpreter.Host.Modules;
using AutoTriton.Interpreter.PyTorch.Tensors;
using AutoTriton.Interpreter.PyTorch.Values;

namespace AutoTriton.Interpreter.PyTorch.Modules;

/// <summary>The few private names that code written by PyTorch's own compiler imports: allocation by strides, the raw stream, Triton's libdevice.</summary>
internal static class InductorModules
{
    private const string Helpers = "torch._inductor.runtime.triton_helpers";

    public static void Add(ModuleTable table)
    {
        Package(table, "torch._C", KeyValuePair.Create("_cuda_getCurrentRawStream", (object)PyBuiltin.Of("_cuda_getCurrentRawStream", "device", _ => Py.Zero)));
        Package(table, "torch._C._dynamo");
        new StandardModule("torch._C._dynamo.guards")
            .Function("_empty_strided_cuda", "size, stride, dtype", a => Empty(a, TorchDevice.Cuda))
            .Function("_empty_strided_cpu", "size, stride, dtype", a => Empty(a, TorchDevice.Cpu))
            .Function("assert_size_stride", "item, size, stride, op_name=None", AssertLayout)
            .Register(table);
        Package(table, "torch.ops");
        new StandardModule("torch.ops.inductor")
            .Function("_reinterpret_tensor", "tensor, size, stride, offset_increment=0", a =>
                TensorOperators.Call("as_strided", a[0], a[1], a[2], Py.Int(((PyTensor)a[0]).Value.storage_offset() + a.Long(3))))
            .Register(table);
        Package(table, "torch._inductor");
        Package(table, "torch._inductor.runtime");
        table.Add(Helpers, world => new PyModule(Helpers)
        {
            Missing = name => name switch
            {
                "libdevice" => world.Table.Import(world, "triton.language.extra.libdevice"),
                "math" or "tl_math" => world.Table.Import(world, "triton.language.math"),
                _ => throw HostFault.NotSupported($"'{Helpers}.{name}' is not available in the embedded executor"),
            },
        });
    }

    // A module whose modules are found by attribute too; what else the real one has is not here.
    private static void Package(ModuleTable table, string name, params KeyValuePair<string, object>[] names) => table.Add(name, world => new PyModule(name, names.ToDictionary())
    {
        Missing = wanted => world.Table.Contains($"{name}.{wanted}") ? world.Table.Import(world, $"{name}.{wanted}")
            : wanted.StartsWith("__", StringComparison.Ordinal) ? null
            : throw HostFault.NotSupported($"'{name}.{wanted}' is not available in the embedded executor"),
    });

    private static PyTensor Empty(BoundArguments arguments, TorchDevice device)
    {
        var made = TensorConversions.Convert((PyTensor)TensorOperators.Call("empty_strided", arguments[0], arguments[1]), Type(arguments[2]), null, copy: false);
        made.Move(device);
        return made;
    }

    private static TorchSharp.torch.ScalarType Type(object value) => TorchDType.TryOf(value, out var type) ? type.Value : throw Raise.TypeError("dtype must be a torch.dtype");

    private static object AssertLayout(BoundArguments arguments)
    {
        var tensor = ((PyTensor)arguments[0]).Value;
        return tensor.shape.AsSpan().SequenceEqual(Sizes(arguments[1])) && tensor.stride().AsSpan().SequenceEqual(Sizes(arguments[2]))
            ? Py.None
            : throw Raise.AssertionError($"expected size {Ops.Repr(arguments[1])} and stride {Ops.Repr(arguments[2])}");
    }

    private static long[] Sizes(object sizes) => [.. Ops.ToList(sizes).Select(size => Py.AsLong(size))];
}
