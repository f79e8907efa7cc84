using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A call of an attribute without unpacking: functions of classes are called without making a bound method.</summary>
internal sealed class MethodCallNode(ExpressionNode target, string name, ExpressionNode[] arguments, string[] names, ExpressionNode[] named, SourceSpan span)
    : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        var self = target.Evaluate(frame);
        if (FindMethod(self) is { } method)
        {
            var all = new object[arguments.Length + 1];
            all[0] = self;
            for (var i = 0; i < arguments.Length; i++)
            {
                all[i + 1] = arguments[i].Evaluate(frame);
            }

            var keywords = CallNode.EvaluateAll(named, frame);
            frame.World.CountStep();
            return method.Call(new CallArguments(all, names, keywords));
        }

        var callee = Ops.GetAttribute(self, name);
        var positional = CallNode.EvaluateAll(arguments, frame);
        var values = CallNode.EvaluateAll(named, frame);
        frame.World.CountStep();
        return Ops.Call(callee, new CallArguments(positional, names, values));
    }

    /// <summary>The function to call with the object first, where nothing but the class decides.</summary>
    private PyObject? FindMethod(object self) => self switch
    {
        string or long or double or PyList or PyDict or PyTuple => Ops.TypeOf(self).Lookup(name) as PyBuiltin,
        PyInstance instance when instance.GetType() == typeof(PyInstance) && !instance.Attributes.ContainsKey(name) =>
            instance.Class.Lookup(name) as PyFunction,
        _ => null,
    };
}
