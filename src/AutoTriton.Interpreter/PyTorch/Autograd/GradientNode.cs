namespace AutoTriton.Interpreter.PyTorch.Autograd;

/// <summary>What <c>x.grad_fn</c> answers where a tensor has a history: something that is not None.</summary>
internal sealed class GradientNode : PyObject
{
    private static readonly PyClass Type = PyClass.Native("Node");

    public override PyClass Class => Type;

    public override string Repr() => "<Backward>";
}
