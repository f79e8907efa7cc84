using AutoTriton.Interpreter.PyTorch.Binding;
using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Torch;

namespace AutoTriton.Interpreter.PyTorch.Tensors;

/// <summary>The classes <c>torch.Tensor</c> and <c>torch.nn.Parameter</c>: every tensor method of libtorch's tables, and those that PyTorch writes in Python.</summary>
internal static class TensorClass
{
    public static readonly PyClass Type = new("Tensor", [], isNative: true, module: "torch");
    public static readonly PyClass Parameter = new("Parameter", [Type], isNative: true, module: "torch.nn.parameter");

    static TensorClass()
    {
        foreach (var group in TorchOperators.All.Where(target => target.Schema.Namespaces.Contains('m', StringComparison.Ordinal)).GroupBy(target => target.Schema.Name, StringComparer.Ordinal))
        {
            Type.Define(group.Key, OperatorFunction.Make(group.Key, group, isMethod: true));
        }

        TensorMembers.Define(Type);
        TensorConversions.Define(Type);
        TensorGradients.Define(Type);
        TensorMethods.Define(Type);
        Type.Constructor = TensorCreation.Construct;
        Parameter.Constructor = TensorCreation.ConstructParameter;
        Parameter.SealedReason = "deriving from nn.Parameter is not supported";
        Type.SealedReason = "deriving from torch.Tensor is not supported";
    }
}
