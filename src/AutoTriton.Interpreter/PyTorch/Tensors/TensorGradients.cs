using AutoTriton.Interpreter.PyTorch.Autograd;
using AutoTriton.Interpreter.PyTorch.Binding;
using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Torch;

namespace AutoTriton.Interpreter.PyTorch.Tensors;

/// <summary>What a tensor has to do with gradients.</summary>
internal static class TensorGradients
{
    public static void Define(PyClass type)
    {
        type.Property("requires_grad", self => Py.Bool(Of(self).Value.requires_grad), (self, value) => SetRequires(Of(self), Ops.Truth(value)))
            .Property("is_leaf", self => Py.Bool(Of(self).Value.is_leaf))
            .Property("grad", self => Gradient(Of(self)), SetGradient)
            .Property("grad_fn", self => Of(self).Value.is_leaf ? Py.None : new GradientNode())
            .Property("data", self => Detach(Of(self)), (self, value) => SetData(Of(self), value as PyTensor
                ?? throw Raise.TypeError($"Variable data has to be a tensor, but got {Ops.TypeName(value)}")));

        type.Method("requires_grad_", "self, requires_grad=True", a =>
            {
                SetRequires(Of(a[0]), a.Bool(1));
                return a[0];
            })
            .Method("detach", "self", a => Detach(Of(a[0])))
            .Method("retain_grad", "self", a =>
            {
                OperatorCall.Guarded(Of(a[0]).Value.retain_grad);
                return Py.None;
            })
            .Method("backward", "self, gradient=None, retain_graph=None, create_graph=False, inputs=None", a =>
            {
                Gradients.Backward([Of(a[0])], a.IsNone(1) ? null : [a[1]], !a.IsNone(2) && a.Bool(2), a.Bool(3), a.IsNone(4) ? null : Gradients.Tensors(a[4]));
                return Py.None;
            })
            .Method("register_hook", "self, hook", _ => throw HostFault.NotSupported("hooks on tensors are not supported"));
    }

    /// <summary>The same memory outside the graph.</summary>
    public static PyTensor Detach(PyTensor tensor) => tensor.Arena.Adopt(OperatorCall.Guarded(tensor.Value.detach), tensor.Device, of: tensor);

    /// <summary>Puts another tensor's memory in the place of this one's, as <c>x.data = y</c> does.</summary>
    public static void SetData(PyTensor tensor, PyTensor data)
    {
        OperatorCall.Guarded(() => TorchOperators.Get("set_data").Invoke(tensor.Value, data.Value));
        tensor.Move(data.Device);
        tensor.Share(data);
    }

    private static PyTensor Of(object self) => (PyTensor)self;

    private static object Gradient(PyTensor tensor) => tensor.Value.grad is { } gradient
        ? tensor.Arena.Adopt(gradient, tensor.Device, of: tensor)
        : Py.None;

    private static void SetGradient(object self, object value)
    {
        var tensor = Of(self);
        OperatorCall.Guarded(() => tensor.Value.grad = Py.IsNone(value) ? null : ((value as PyTensor)?.Value
            ?? throw Raise.TypeError($"assigned grad expected to be a Tensor or None but got grad of type {Ops.TypeName(value)}")));
    }

    private static void SetRequires(PyTensor tensor, bool requires) => OperatorCall.Guarded(() => tensor.Value.requires_grad = requires);
}
