using System.Numerics;
using AutoTriton.Interpreter.Kernels.Language;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>What a kernel sees of the names around it: closures first, then the module's globals as they are now.</summary>
internal sealed class KernelGlobals(PyFunction function) : IGlobalScope
{
    public bool TryGet(string name, out GlobalBinding binding)
    {
        var free = Array.IndexOf(function.Code.FreeNames, name);
        var value = free >= 0 ? function.Closure[free].Value : null;
        if (value is null && !function.Globals.Names.TryGetValue(name, out value))
        {
            binding = default;
            return false;
        }

        binding = new GlobalBinding(Translate(value), value is PyConstexpr);
        return true;
    }

    private static KernelTuple TranslateAll(PyTuple tuple)
    {
        World.CheckStack();
        return new KernelTuple([.. tuple.Items.Select(Translate)]);
    }

    /// <summary>A host value as kernels know it.</summary>
    private static object? Translate(object value) => value switch
    {
        bool or double or string or BigInteger => value,
        long number => new BigInteger(number),
        PyConstexpr constant => Translate(constant.Value),
        PyTritonDType dtype => dtype.Value,
        PyTritonName name => new TritonName(name.Path),
        PyJitFunction kernel => kernel.Kernel,
        ILaunchable tuned => tuned.Function.Kernel,
        PyModule module => new TritonName(module.Name),
        PyTuple tuple => TranslateAll(tuple),
        PyClass type when ReferenceEquals(type, PyConstexpr.Type) => new TritonName("triton.language.constexpr"),
        PyBuiltin { Name: var name } => new ForeignValue($"the function {name}"),
        _ => Py.IsNone(value) ? null : new ForeignValue($"a {Ops.TypeName(value)}"),
    };
}
