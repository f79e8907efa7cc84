using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>Runs one launch that host code asked for, and turns what goes wrong into failures of the run.</summary>
internal static class KernelLaunch
{
    public static void Run(JitFunction function, object grid, Dictionary<string, object> arguments)
    {
        var world = World.Current;
        var session = LaunchSession.Of(world);
        world.CountStep();
        var (x, y, z) = Grid(grid, arguments);
        var buffers = new ArgumentBuffers(world, session.Disturbs);
        var converted = new Dictionary<string, KernelArgument>(arguments.Count, StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
        {
            converted[name] = buffers.Convert(name, value);
        }

        Run(function, new LaunchGrid(x, y, z), converted, world);
        if (session.Disturbs)
        {
            buffers.Disturb();
        }

        // The kernel and the disturbance work on addresses: the tensors behind them live until here.
        GC.KeepAlive(arguments);
        GC.KeepAlive(buffers);
    }

    /// <summary>Runs a launch whose arguments are kernel arguments already.</summary>
    public static void Run(JitFunction function, LaunchGrid grid, Dictionary<string, KernelArgument> arguments, World world)
    {
        var session = LaunchSession.Of(world);
        var prepared = Prepare(function, arguments, session, world);
        if (session.Intercept is { } take)
        {
            take(new ResolvedLaunch(function, grid, arguments));
            return;
        }

        if (grid.Count == 0)
        {
            return;
        }

        session.NoteStart();
        try
        {
            session.Add(world, prepared.Run(grid, world.CancellationToken));
        }
        catch (KernelRuntimeException error)
        {
            throw Translate(error);
        }
    }

    /// <summary>Compiles a function for arguments without running it.</summary>
    public static void Compile(JitFunction function, Dictionary<string, object> arguments)
    {
        var world = World.Current;
        var buffers = new ArgumentBuffers(world, records: false);
        var converted = arguments.ToDictionary(argument => argument.Key, argument => buffers.Convert(argument.Key, argument.Value), StringComparer.Ordinal);
        Prepare(function, converted, LaunchSession.Of(world), world);
        GC.KeepAlive(arguments);
    }

    private static PreparedLaunch Prepare(JitFunction function, Dictionary<string, KernelArgument> arguments, LaunchSession session, World world)
    {
        try
        {
            var prepared = function.Prepare(arguments, session.Next(world, function), world.CancellationToken);
            session.NoteCompilation(null);
            return prepared;
        }
        catch (TritonCompilationException error)
        {
            session.NoteCompilation(error);
            throw error is TritonNotSupportedException
                ? new HostFault(FailureKind.NotSupported, error.Message) { Location = error.Location }
                : new HostFault(FailureKind.Compile, error.Message, "CompilationError") { Location = error.Location };
        }
        catch (KernelRuntimeException error)
        {
            session.NoteCompilation(error);
            throw Translate(error);
        }
    }

    private static HostFault Translate(KernelRuntimeException error)
    {
        var (kind, type) = error.Kind switch
        {
            KernelRuntimeErrorKind.ElementBudget or KernelRuntimeErrorKind.Memory => (FailureKind.ResourceLimit, null),
            KernelRuntimeErrorKind.Deadlock => (FailureKind.Timeout, null),
            KernelRuntimeErrorKind.Assertion => (FailureKind.Runtime, "DeviceAssertionError"),
            _ => (FailureKind.Runtime, "TypeError"),
        };
        return new HostFault(kind, error.Message, type) { Location = error.Location };
    }

    private static (int X, int Y, int Z) Grid(object grid, Dictionary<string, object> arguments)
    {
        if (Ops.IsCallable(grid))
        {
            grid = Ops.Call(grid, PyDict.FromNames(arguments));
        }

        var sizes = grid switch
        {
            PyTuple tuple => tuple.Items,
            PyList list => [.. list.Items],
            _ when Py.IsInt(grid) => throw Raise.TypeError("object of type 'int' has no len()"),
            _ => Py.IsNone(grid) || grid is not PyObject made || made.Length() < 0
                ? throw Raise.TypeError($"grid must be a tuple of up to three ints, not {Ops.TypeName(grid)}")
                : [.. Ops.Iterate(made)],
        };
        if (sizes.Length == 0)
        {
            throw Raise.ValueError("grid must have one to three sizes, not none");
        }

        // As in Triton, sizes beyond the third are not looked at, and without a positive number of programs nothing is launched.
        var numbers = sizes.Take(3).Select(size => Py.AsLong(size)).ToArray();
        if (numbers.Any(number => number <= 0))
        {
            return (0, 0, 0);
        }

        if (numbers.FirstOrDefault(number => number > int.MaxValue) is > 0 and var number)
        {
            throw Raise.RuntimeError($"Triton Error [CUDA]: invalid argument (grid size {number})");
        }

        return ((int)numbers[0], numbers.Length > 1 ? (int)numbers[1] : 1, numbers.Length > 2 ? (int)numbers[2] : 1);
    }
}
