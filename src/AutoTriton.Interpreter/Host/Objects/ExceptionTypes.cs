namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>The builtin exception classes.</summary>
internal static class ExceptionTypes
{
    public static readonly PyClass BaseException = MakeRoot();
    public static readonly PyClass Exception = Make("Exception", BaseException);
    public static readonly PyClass KeyboardInterrupt = Make("KeyboardInterrupt", BaseException);
    public static readonly PyClass SystemExit = Make("SystemExit", BaseException);
    public static readonly PyClass GeneratorExit = Make("GeneratorExit", BaseException);
    public static readonly PyClass StopIteration = Make("StopIteration", Exception);
    public static readonly PyClass ArithmeticError = Make("ArithmeticError", Exception);
    public static readonly PyClass ZeroDivisionError = Make("ZeroDivisionError", ArithmeticError);
    public static readonly PyClass OverflowError = Make("OverflowError", ArithmeticError);
    public static readonly PyClass FloatingPointError = Make("FloatingPointError", ArithmeticError);
    public static readonly PyClass AssertionError = Make("AssertionError", Exception);
    public static readonly PyClass AttributeError = Make("AttributeError", Exception);
    public static readonly PyClass EOFError = Make("EOFError", Exception);
    public static readonly PyClass ImportError = Make("ImportError", Exception);
    public static readonly PyClass ModuleNotFoundError = Make("ModuleNotFoundError", ImportError);
    public static readonly PyClass LookupError = Make("LookupError", Exception);
    public static readonly PyClass IndexError = Make("IndexError", LookupError);
    public static readonly PyClass KeyError = Make("KeyError", LookupError);
    public static readonly PyClass MemoryError = Make("MemoryError", Exception);
    public static readonly PyClass NameError = Make("NameError", Exception);
    public static readonly PyClass UnboundLocalError = Make("UnboundLocalError", NameError);
    public static readonly PyClass OSError = Make("OSError", Exception);
    public static readonly PyClass FileNotFoundError = Make("FileNotFoundError", OSError);
    public static readonly PyClass PermissionError = Make("PermissionError", OSError);
    public static readonly PyClass TimeoutError = Make("TimeoutError", OSError);
    public static readonly PyClass RuntimeError = Make("RuntimeError", Exception);
    public static readonly PyClass NotImplementedError = Make("NotImplementedError", RuntimeError);
    public static readonly PyClass RecursionError = Make("RecursionError", RuntimeError);
    public static readonly PyClass SyntaxError = Make("SyntaxError", Exception);
    public static readonly PyClass TypeError = Make("TypeError", Exception);
    public static readonly PyClass ValueError = Make("ValueError", Exception);
    public static readonly PyClass UnicodeError = Make("UnicodeError", ValueError);
    public static readonly PyClass Warning = Make("Warning", Exception);
    public static readonly PyClass UserWarning = Make("UserWarning", Warning);
    public static readonly PyClass DeprecationWarning = Make("DeprecationWarning", Warning);
    public static readonly PyClass FutureWarning = Make("FutureWarning", Warning);
    public static readonly PyClass RuntimeWarning = Make("RuntimeWarning", Warning);

    /// <summary>All of them.</summary>
    public static IEnumerable<PyClass> All =>

    [
        BaseException, Exception, KeyboardInterrupt, SystemExit, GeneratorExit, StopIteration, ArithmeticError, ZeroDivisionError, OverflowError,
        FloatingPointError, AssertionError, AttributeError, EOFError, ImportError, ModuleNotFoundError, LookupError, IndexError, KeyError,
        MemoryError, NameError, UnboundLocalError, OSError, FileNotFoundError, PermissionError, TimeoutError, RuntimeError,
        NotImplementedError, RecursionError, SyntaxError, TypeError, ValueError, UnicodeError, Warning, UserWarning, DeprecationWarning,
        FutureWarning, RuntimeWarning,
    ];

    /// <summary>Makes a native exception class; for bindings too (torch.cuda.OutOfMemoryError and the like).</summary>
    public static PyClass Make(string name, PyClass @base) => PyClass.Native(name, @base);

    private static PyClass MakeRoot()
    {
        var root = PyClass.Native("BaseException");
        root.Allocator = type => new PyExceptionInstance(type);
        root.Method("__new__", (in CallArguments a) =>
        {
            var made = Construction.Bare((PyClass)a[0]);
            if (made is PyExceptionInstance exception)
            {
                exception.Arguments = new PyTuple(a.Positional[1..]);
            }

            return made;
        });
        root.Method("__init__", (in CallArguments a) =>
        {
            if (a[0] is PyExceptionInstance exception)
            {
                exception.Arguments = new PyTuple(a.Positional[1..]);
            }

            return Py.None;
        });
        root.Method("with_traceback", "self, traceback", a => a[0]);
        return root;
    }
}
