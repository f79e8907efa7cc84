using AutoTriton.Interpreter.PyTorch.Values;

namespace AutoTriton.Interpreter.PyTorch.Autograd;

/// <summary>The <c>ctx</c> of a <c>torch.autograd.Function</c>: any attributes, and the tensors that were saved.</summary>
internal sealed class FunctionContext() : PyInstance(ContextType)
{
    public static readonly PyClass ContextType = new PyClass("FunctionCtx", [], isNative: true, module: "torch.autograd.function")
        .Method("save_for_backward", "self, *tensors", a => Self(a).Save((PyTuple)a[1]))
        .Method("mark_dirty", "self, *tensors", a => Self(a).Mark(Self(a).Dirty, (PyTuple)a[1]))
        .Method("mark_non_differentiable", "self, *tensors", a => Self(a).Mark(Self(a).NonDifferentiable, (PyTuple)a[1]))
        .Method("set_materialize_grads", "self, value", a =>
        {
            Self(a).MaterializesGradients = a.Bool(1);
            return Py.None;
        })
        .Property("saved_tensors", self => ((FunctionContext)self).Saved)
        .Property("saved_variables", self => ((FunctionContext)self).Saved)
        .Property("needs_input_grad", self => ((FunctionContext)self).NeedsInputGradients);

    public PyTuple Saved { get; private set; } = Py.Tuple();

    public PyTuple NeedsInputGradients { get; set; } = Py.Tuple();

    public List<PyTensor> Dirty { get; } = [];

    public List<PyTensor> NonDifferentiable { get; } = [];

    public bool MaterializesGradients { get; private set; } = true;

    private static FunctionContext Self(BoundArguments arguments) => (FunctionContext)arguments[0];

    private PySingleton Save(PyTuple tensors)
    {
        Saved = tensors.Items.All(item => item is PyTensor || Py.IsNone(item))
            ? tensors
            : throw Raise.TypeError("save_for_backward can only save variables, but an argument is of another type");
        return Py.None;
    }

    private PySingleton Mark(List<PyTensor> marked, PyTuple tensors)
    {
        marked.AddRange(tensors.Items.OfType<PyTensor>());
        return Py.None;
    }
}
