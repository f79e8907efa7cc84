using AutoTriton.Interpreter.PyTorch.Binding;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Tensors;

/// <summary>Tensor methods that PyTorch itself writes in Python, or whose arguments libtorch's signatures do not describe.</summary>
internal static class TensorMethods
{
    public static void Define(PyClass type)
    {
        type.Method("new_tensor", "self, data, *, dtype=None, device=None, requires_grad=False", a => TensorCreation.Of(
                a[1], TorchDType.TryOf(a[2], out var dtype) ? dtype.Value : ((PyTensor)a[0]).Value.dtype, a.IsNone(3) ? ((PyTensor)a[0]).Device : TorchDevice.Of(a[3]), a.Bool(4)))
            .Method("split", "self, split_size, dim=0", a => TensorOperators.Call("split", a[0], a[1], a[2]))
            .Method("nonzero", "self, *, as_tuple=False", a => a.Bool(1) ? TensorOperators.Call("nonzero_numpy", a[0]) : TensorOperators.Call("nonzero", a[0]))
            .Method("index_put_", "self, indices, values, accumulate=False", IndexPut)
            .Method("index_put", "self, indices, values, accumulate=False", a =>
            {
                var copy = TensorOperators.Call("clone", a[0]);
                return IndexPut(new BoundArguments(a.Signature, [copy, a[1], a[2], a[3]]));
            })
            .Method("share_memory_", "self", a => a[0])
            .Method("record_stream", "self, stream", _ => Py.None)
            .Method("is_inference", "self", _ => Py.False)
            .Method("is_shared", "self", _ => Py.False)
            .Method("polygamma", "self, n", a => TensorOperators.Call("polygamma", a[1], a[0]))
            .Method("__deepcopy__", "self, memo=None", a => Copy((PyTensor)a[0]))
            .Method("__contains__", "self, item", a => TensorOperators.Call("any", TensorOperators.Call("eq", a[0], a[1])))
            .Method("__getitem__", "self, index", a => ((PyTensor)a[0]).GetItem(a[1]))
            .Method("__setitem__", "self, index, value", a =>
            {
                ((PyTensor)a[0]).SetItem(a[1], a[2]);
                return Py.None;
            })
            .Method("unique", "self, sorted=True, return_inverse=False, return_counts=False, dim=None", Unique);
        var sizes = (PyBuiltin)type.Names["view"];
        type.Method("view", (in CallArguments a) => a.Positional.Skip(1).Concat(a.Named).FirstOrDefault(item => item is TorchDType) is TorchDType target
            ? TensorReinterpretation.As((PyTensor)a[0], target)
            : sizes.Call(a));
        foreach (var name in (string[])["norm", "unique_consecutive"])
        {
            type.Method(name, (in CallArguments a) => Ops.Call(Ops.GetAttribute(World.Current.Table.Import(World.Current, "torch"), name), a));
        }

        foreach (var name in (string[])["apply_", "map_", "stft", "istft", "to_sparse", "coalesce", "register_post_accumulate_grad_hook", "rename", "refine_names", "to_dense", "storage_type"])
        {
            type.Method(name, (in CallArguments _) => throw HostFault.NotSupported($"Tensor.{name} is not available in the embedded executor"));
        }
    }

    private static PyTensor Copy(PyTensor tensor)
    {
        var copy = OperatorCall.Guarded(() =>
        {
            using var plain = tensor.Value.detach();
            return plain.clone();
        });
        OperatorCall.Guarded(() => copy.requires_grad = tensor.Value.requires_grad);
        return tensor.Arena.Adopt(copy, tensor.Device, type: tensor.Class);
    }

    private static PyTensor IndexPut(BoundArguments arguments)
    {
        var tensor = (PyTensor)arguments[0];
        using var indices = new IndexList(tensor, new PyTuple([.. Ops.ToList(arguments[1])]));
        var values = (PyTensor)arguments[2];
        OperatorCall.Guarded(() => tensor.Value.index_put_(values.Value, indices.Items, arguments.Bool(3)));
        OperatorCall.Written(tensor.Arena, tensor);
        return tensor;
    }

    /// <summary><c>torch.unique</c>, by the operator behind it.</summary>
    public static object Unique(BoundArguments arguments)
    {
        var (sorted, inverse, counts) = (arguments[1], arguments.Bool(2), arguments.Bool(3));
        var all = (PyTuple)(arguments.IsNone(4)
            ? TensorOperators.Call("_unique2", arguments[0], sorted, Py.Bool(inverse), Py.Bool(counts))
            : TensorOperators.Call("unique_dim", arguments[0], arguments[4], sorted, Py.Bool(inverse), Py.Bool(counts)));
        return (inverse, counts) switch
        {
            (false, false) => all.Items[0],
            (true, false) => Py.Tuple(all.Items[0], all.Items[1]),
            (false, true) => Py.Tuple(all.Items[0], all.Items[2]),
            _ => new PyTuple(all.Items),
        };
    }
}
