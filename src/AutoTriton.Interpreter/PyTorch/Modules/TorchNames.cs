using AutoTriton.Interpreter.PyTorch.Autograd;
using AutoTriton.Interpreter.PyTorch.Binding;
using AutoTriton.Interpreter.PyTorch.Functions;
using AutoTriton.Interpreter.PyTorch.Tensors;
using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Modules;

/// <summary>The names of <c>torch</c> that are made in .NET: operators, types, constants, creation, randomness.</summary>
internal static class TorchNames
{
    public const string Version = "2.10.0";

    /// <summary>Names of <c>torch</c>.</summary>
    public static IReadOnlyDictionary<string, object> Functions { get; } = Make();

    /// <summary>Names of <c>torch.nn.functional</c> that are operators as they stand.</summary>
    public static IReadOnlyDictionary<string, object> NeuralFunctions { get; } = Direct(
        "conv1d", "conv2d", "conv3d", "conv_transpose1d", "conv_transpose2d", "conv_transpose3d", "conv_tbc", "avg_pool1d", "avg_pool2d", "avg_pool3d", "linear",
        "bilinear", "gelu", "softplus", "hardshrink", "softshrink", "pdist", "pixel_shuffle", "pixel_unshuffle", "channel_shuffle", "prelu", "one_hot",
        "scaled_dot_product_attention", "rms_norm", "cosine_similarity", "pairwise_distance", "native_channel_shuffle", "adaptive_avg_pool1d", "relu_", "selu_", "celu_", "rrelu_",
        "threshold_", "adaptive_avg_pool2d", "adaptive_avg_pool3d", "elu_", "hardtanh_", "leaky_relu_")
        .Append(KeyValuePair.Create("logsigmoid", (object)Operator("log_sigmoid")))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Names of <c>torch.version</c>.</summary>
    public static IReadOnlyDictionary<string, object> Versions { get; } = new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["__version__"] = Version,
        ["cuda"] = "12.8",
        ["hip"] = Py.None,
    };

    /// <summary>An operator as a function.</summary>
    public static PyBuiltin Operator(string name) => OperatorFunction.Make(name, TorchOperators.Overloads(name), isMethod: false);

    private static IEnumerable<KeyValuePair<string, object>> Direct(params string[] names) =>
        names.Where(name => !TorchOperators.Overloads(name).IsEmpty).Select(name => KeyValuePair.Create(name, (object)Operator(name)));

    private static Dictionary<string, object> Make()
    {
        var names = TorchOperators.All.Where(target => target.Schema.Namespaces.Contains('f', StringComparison.Ordinal)).Select(target => target.Schema.Name)
            .Distinct(StringComparer.Ordinal).ToDictionary(name => name, object (name) => Operator(name), StringComparer.Ordinal);
        foreach (var (name, value) in TorchDType.Names.Concat(TorchMemoryFormat.Names).Concat(CreationFunctions.Names).Concat(RandomFunctions.Names).Concat(InformationFunctions.Names))
        {
            names[name] = value;
        }

        foreach (var name in (string[])["no_grad", "enable_grad", "set_grad_enabled", "inference_mode"])
        {
            names[name] = AutogradModule.Names[name];
        }

        names["is_grad_enabled"] = PyBuiltin.Of("is_grad_enabled", "", _ => Py.Bool(torch.is_grad_enabled()));
        names["Tensor"] = TensorClass.Type;
        names["device"] = TorchDevice.Type;
        names["dtype"] = TorchDType.Type;
        names["Size"] = TorchSize.Type;
        names["memory_format"] = TorchMemoryFormat.Type;
        names["layout"] = TorchMemoryFormat.Type;
        names["Generator"] = TorchGenerator.Type;
        names["UntypedStorage"] = PyStorage.Type;
        names["__version__"] = Version;
        names["OutOfMemoryError"] = TorchErrors.OutOfMemory;
        foreach (var (name, value) in (ReadOnlySpan<(string, double)>)[("inf", double.PositiveInfinity), ("nan", double.NaN), ("pi", Math.PI), ("e", Math.E)])
        {
            names[name] = value;
        }

        names["newaxis"] = Py.None;
        return names;
    }
}
