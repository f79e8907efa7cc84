namespace AutoTriton.Interpreter.PyTorch.Autograd;

/// <summary><c>torch.autograd</c>.</summary>
internal static class AutogradModule
{
    /// <summary>The class that Python code derives its functions from.</summary>
    public static readonly PyClass Function = MakeFunction();

    public static IReadOnlyDictionary<string, object> Names { get; } = new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["Function"] = Function,
        ["grad"] = PyBuiltin.Of("grad", "outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, only_inputs=True, allow_unused=None, is_grads_batched=False, materialize_grads=False", Gradients.Of),
        ["backward"] = PyBuiltin.Of("backward", "tensors, grad_tensors=None, retain_graph=None, create_graph=False", a =>
        {
            Gradients.Backward(Gradients.Tensors(a[0]), a.IsNone(1) ? null : a[1] is Values.PyTensor ? [a[1]] : Ops.ToList(a[1]), !a.IsNone(2) && a.Bool(2), a.Bool(3), null);
            return Py.None;
        }),
        ["FunctionCtx"] = FunctionContext.ContextType,
        ["once_differentiable"] = PyBuiltin.Of("once_differentiable", "fn", a => a[0]),
        ["no_grad"] = GradientMode.Type("no_grad", false),
        ["enable_grad"] = GradientMode.Type("enable_grad", true),
        ["set_grad_enabled"] = GradientMode.SetEnabled,
        ["inference_mode"] = GradientMode.Type("inference_mode", false),
        ["Variable"] = PyBuiltin.Of("Variable", "data, requires_grad=False", a =>
        {
            Ops.SetAttribute(a[0], "requires_grad", a[1]);
            return a[0];
        }),
    };

    private static PyClass MakeFunction()
    {
        var type = new PyClass("Function", [], isNative: true, module: "torch.autograd");
        type.Define("apply", new PyClassMethod(new PyBuiltin("apply", (in CallArguments arguments) =>
        {
            if (arguments.Names.Length > 0)
            {
                throw Raise.TypeError("apply() takes no keyword arguments");
            }

            return new PythonFunctionCall((PyClass)arguments[0], arguments.Positional[1..]).Apply();
        })));
        return type;
    }
}
