using AutoTriton.Interpreter.PyTorch.Autograd;
using AutoTriton.Interpreter.PyTorch.Binding;
using AutoTriton.Interpreter.PyTorch.Functions;
using AutoTriton.Interpreter.PyTorch.Tensors;
using AutoTriton.Torch;

namespace AutoTriton.Interpreter.PyTorch.Modules;

/// <summary>Adds <c>torch</c> and its modules to what host code can import.</summary>
internal static class TorchModules
{
    /// <summary>Every operator under libtorch's own name: what the modules written in Python call.</summary>
    private static readonly Lazy<IReadOnlyDictionary<string, object>> Operators = new(() => TorchOperators.All
        .GroupBy(target => target.Schema.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, object (group) => OperatorFunction.Make(group.Key, group, isMethod: false), StringComparer.Ordinal));

    private static readonly Dictionary<string, object> NoNames = [];

    /// <summary>Adds them.</summary>
    public static ModuleTable AddPyTorch(this ModuleTable table)
    {
        LibTorch.EnsureLoaded();
        Add(table, "torch", TorchNames.Functions, ["torch_functional.py"]);
        Add(table, "torch.linalg", Prefixed('l', "linalg_"), ["linalg.py"]);
        Add(table, "torch.special", Prefixed('s', "special_"), []);
        Add(table, "torch.fft", Prefixed('t', "fft_"), []);
        Add(table, "torch.nn", new Dictionary<string, object>(StringComparer.Ordinal) { ["Parameter"] = TensorClass.Parameter },
            ["nn_module.py", "nn_containers.py", "nn_layers.py", "nn_convolution.py", "nn_normalization.py", "nn_activation.py", "nn_pooling.py", "nn_padding.py", "nn_losses.py", "nn_recurrent.py", "nn_attention.py", "nn_transformer.py"]);
        Add(table, "torch.nn.functional", TorchNames.NeuralFunctions, ["nn_functional.py", "nn_functional_losses.py"]);
        Add(table, "torch.nn.init", NoNames, ["nn_init.py"]);
        Add(table, "torch.nn.parameter", new Dictionary<string, object>(StringComparer.Ordinal) { ["Parameter"] = TensorClass.Parameter }, []);
        Alias(table, "torch.nn.modules", "torch.nn");
        Alias(table, "torch.nn.modules.module", "torch.nn");
        Add(table, "torch.autograd", AutogradModule.Names, []);
        Alias(table, "torch.autograd.function", "torch.autograd");
        Add(table, "torch.cuda", CudaModule.Names, ["cuda.py"]);
        Add(table, "torch.amp", NoNames, ["amp.py"]);
        Alias(table, "torch.cuda.amp", "torch.amp");
        Add(table, "torch.testing", NoNames, ["testing.py"]);
        Add(table, "torch.optim", NoNames, ["optim.py"]);
        Add(table, "torch.version", TorchNames.Versions, []);
        Add(table, "torch.backends", NoNames, ["backends.py"]);
        Add(table, "torch.types", new Dictionary<string, object>(StringComparer.Ordinal) { ["Number"] = ValueTypes.Float, ["Device"] = Values.TorchDevice.Type }, []);
        Add(table, "torch.utils", NoNames, [], isPartial: true);
        Add(table, "torch.utils.checkpoint", NoNames, ["utils_checkpoint.py"], isPartial: true);
        Add(table, "torch.jit", NoNames, ["jit.py"], isPartial: true);
        Add(table, "torch.nn.utils", NoNames, ["nn_utils.py"], isPartial: true);
        Add(table, "einops", NoNames, ["einops.py"], isPartial: true);
        Add(table, "numpy", NoNames, ["numpy.py", "numpy_functions.py"], isPartial: true);
        Add(table, "numpy.testing", NoNames, ["numpy_testing.py"], isPartial: true);
        table.Add("numpy.random", NumpyRandom.Make);
        InductorModules.Add(table);
        return table;
    }

    // What a file defines stands before the operator of the same name.
    private static void Add(ModuleTable table, string name, IReadOnlyDictionary<string, object> names, string[] sources, bool isPartial = false)
    {
        var defined = sources.SelectMany(Prelude.Defines).ToHashSet(StringComparer.Ordinal);
        var shared = names.Where(pair => !defined.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
        table.Add(name, world => Make(world, name, shared, sources, isPartial));
    }

    private static void Alias(ModuleTable table, string name, string target) => table.Add(name, world => world.Table.Import(world, target));

    private static PyModule Make(World world, string name, IReadOnlyDictionary<string, object> names, string[] sources, bool isPartial)
    {
        IReadOnlyDictionary<string, object>? written = null;
        return new PyModule(name, names)
        {
            Missing = wanted =>
            {
                if (world.Table.Contains($"{name}.{wanted}"))
                {
                    return world.Table.Import(world, $"{name}.{wanted}");
                }

                if (wanted.StartsWith("__", StringComparison.Ordinal))
                {
                    return null;
                }

                written ??= Prelude.Run(world, name, sources, Operators.Value);
                return written.TryGetValue(wanted, out var found) ? found
                    : isPartial || PublicNames.Contains(name, wanted) ? throw HostFault.NotSupported($"'{name}.{wanted}' is not available in the embedded executor")
                    : null;
            },
        };
    }

    private static Dictionary<string, object> Prefixed(char mark, string prefix) => TorchOperators.All
        .Where(target => target.Schema.Namespaces.Contains(mark, StringComparison.Ordinal))
        .GroupBy(target => target.Schema.Name[prefix.Length..], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, object (group) => OperatorFunction.Make(group.Key, group, isMethod: false), StringComparer.Ordinal);
}
