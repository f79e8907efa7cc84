namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>What a launch answers: Triton's compiled kernel, of which host code here can see nothing but that it is there.</summary>
internal sealed class PyCompiledKernel : PyObject
{
    public static readonly PyClass Type = new PyClass("CompiledKernel", [], isNative: true, module: "triton.compiler.compiler");
    public static readonly PyCompiledKernel Instance = new();

    private PyCompiledKernel()
    {
    }

    public override PyClass Class => Type;

    public override bool TryGetAttribute(string name, out object value) =>
        base.TryGetAttribute(name, out value)
        || (name.StartsWith("__", StringComparison.Ordinal) ? false : throw HostFault.NotSupported($"'{name}' of a compiled kernel is not available in the embedded executor"));
}
