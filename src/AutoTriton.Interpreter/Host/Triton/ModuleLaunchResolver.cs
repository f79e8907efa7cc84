using System.Numerics;
using System.Runtime.ExceptionServices;
using AutoTriton.Interpreter.Execution;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Python.Syntax;
using ModuleScope = AutoTriton.Interpreter.Host.Evaluation.ModuleScope;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>Runs a module once for the sake of the decorators above its kernels, and then asks them about launches, one at a time.</summary>
internal sealed class ModuleLaunchResolver(ModuleNode module) : ILaunchResolver
{
    private readonly Lock _gate = new();
    private World? _world;
    private ModuleScope? _scope;

    public ResolvedLaunch Resolve(string kernel, Func<LaunchMeta, LaunchGrid> grid, IReadOnlyDictionary<string, KernelArgument> arguments, LaunchOptions options)
    {
        lock (_gate)
        {
            var world = _world ??= Worlds.ForDefinitions();
            using var entered = world.Enter();
            try
            {
                _scope ??= HostProgram.Compile(module).Run(world, "kernels");
                return Launch(world, kernel, grid, arguments, options);
            }
            catch (PythonException error)
            {
                throw Faulty(kernel, error.Value.Describe(), error);
            }
            catch (HostFault fault)
            {
                if (LaunchSession.Of(world).LastRefusal is { } refusal)
                {
                    ExceptionDispatchInfo.Throw(refusal);
                }

                throw Faulty(kernel, fault.Message, fault);
            }
        }
    }

    private ResolvedLaunch Launch(World world, string kernel, Func<LaunchMeta, LaunchGrid> grid, IReadOnlyDictionary<string, KernelArgument> arguments, LaunchOptions options)
    {
        if (!_scope!.Names.TryGetValue(kernel, out var value) || value is not ILaunchable launchable)
        {
            throw Faulty(kernel, "the module, once run, has no kernel of that name", null);
        }

        ResolvedLaunch? resolved = null;
        var session = LaunchSession.Of(world);
        session.Options = options;
        session.NoteCompilation(null);
        session.Intercept = launch => resolved = launch;
        launchable.Launch(
            new PyBuiltin("grid", (in CallArguments call) => ToTuple(grid(Meta(kernel, (PyDict)call[0])))),
            arguments.ToDictionary(pair => pair.Key, pair => ToPython(pair.Value), StringComparer.Ordinal));
        return resolved ?? throw Faulty(kernel, "the decorators launched nothing", null);
    }

    private static object ToPython(KernelArgument argument) => argument.Value switch
    {
        null => Py.None,
        bool or double or string => argument.Value,
        BigInteger integer => Py.Int(integer),
        TritonDType dtype => PyTritonDType.Of(dtype),
        _ => new PyKernelArgument(argument),
    };

    private static LaunchMeta Meta(string kernel, PyDict values) => new(kernel, values.Entries.ToDictionary(
        entry => Py.AsString(entry.Key), entry => ToValue(PyConstexpr.Unwrap(entry.Value)), StringComparer.Ordinal));

    private static object? ToValue(object value) => value switch
    {
        long number => new BigInteger(number),
        PyTritonDType dtype => dtype.Value,
        PyKernelArgument argument => argument.Value.Value,
        _ => Py.IsNone(value) ? null : value,
    };

    private static PyTuple ToTuple(LaunchGrid grid) => new([Py.Int(grid.X), Py.Int(grid.Y), Py.Int(grid.Z)]);

    private static KernelArgumentException Faulty(string kernel, string message, Exception? cause) =>
        new(KernelArgumentErrorKind.Decorator, $"what stands above it could not be followed: {message}", kernel, innerException: cause);
}
