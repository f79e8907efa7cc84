using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Autograd;

/// <summary><c>torch.no_grad</c> and its kin: context managers that also decorate functions.</summary>
internal sealed class GradientMode : PyObject
{
    private readonly PyClass _class;
    private readonly bool _enabled;
    private readonly Stack<bool> _former = new();

    private GradientMode(PyClass type, bool enabled)
    {
        _class = type;
        _enabled = enabled;
    }

    /// <summary><c>torch.set_grad_enabled</c>: takes effect at once, and is undone where it is used as a context.</summary>
    public static PyClass SetEnabled { get; } = MakeSetEnabled();

    public override PyClass Class => _class;

    public override bool IsCallable => true;

    /// <summary>Makes the class of a mode.</summary>
    public static PyClass Type(string name, bool enabled)
    {
        var type = Make(name);
        type.Constructor = (self, arguments) =>
        {
            // @torch.no_grad without parentheses is called with the function itself; inference_mode takes a truth value.
            var on = arguments is { Count: 1 } && arguments[0] is bool flag && !flag ? !enabled : enabled;
            var mode = new GradientMode(self, on);
            return arguments is { Count: 1 } && Ops.IsCallable(arguments[0]) ? mode.Call(arguments) : mode;
        };
        return type;
    }

    /// <summary>Decorates a function.</summary>
    public override object Call(in CallArguments arguments)
    {
        var function = arguments[0];
        return new PyBuiltin(Ops.FunctionName(function), (in CallArguments call) =>
        {
            Enter();
            try
            {
                return Ops.Call(function, call);
            }
            finally
            {
                Exit();
            }
        });
    }

    private void Enter()
    {
        _former.Push(torch.is_grad_enabled());
        Set(_enabled);
    }

    private void Exit()
    {
        if (_former.TryPop(out var former))
        {
            Set(former);
        }
    }

    // The guard that TorchSharp answers restores the former mode when disposed; here the mode is to stay.
    private static void Set(bool enabled) => _ = torch.set_grad_enabled(enabled);

    private static PyClass Make(string name) => new PyClass(name, [], isNative: true, module: "torch")
        .Method("__enter__", "self", a =>
        {
            ((GradientMode)a[0]).Enter();
            return a[0];
        })
        .Method("__exit__", "self, type=None, value=None, traceback=None", a =>
        {
            ((GradientMode)a[0]).Exit();
            return Py.False;
        });

    private static PyClass MakeSetEnabled()
    {
        var type = Make("set_grad_enabled");
        type.Constructor = (self, arguments) =>
        {
            var enabled = Ops.Truth(arguments.Count > 0 ? arguments[0] : arguments.Named[0]);
            var mode = new GradientMode(self, enabled);
            mode.Enter();
            return new SetMode(mode);
        };
        return type;
    }

    private sealed class SetMode(GradientMode mode) : PyObject
    {
        private static readonly PyClass SetType = PyClass.Native("set_grad_enabled")
            .Method("__enter__", "self", a => a[0])
            .Method("__exit__", "self, type=None, value=None, traceback=None", a =>
            {
                ((SetMode)a[0]).Mode.Exit();
                return Py.False;
            });

        public GradientMode Mode { get; } = mode;

        public override PyClass Class => SetType;
    }
}
