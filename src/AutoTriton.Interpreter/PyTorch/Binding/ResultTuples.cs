using System.Collections.Concurrent;
using AutoTriton.Torch;

namespace AutoTriton.Interpreter.PyTorch.Binding;

/// <summary>The classes of named results, such as <c>torch.return_types.max</c>.</summary>
internal static class ResultTuples
{
    private static readonly ConcurrentDictionary<string, PyClass> Classes = new(StringComparer.Ordinal);

    public static PyClass Of(OperatorSchema schema) => Classes.GetOrAdd(schema.FullName, _ => Make(schema));

    private static PyClass Make(OperatorSchema schema)
    {
        var type = new PyClass(schema.Name, [PyTuple.Type], isNative: true, module: "torch.return_types");
        for (var i = 0; i < schema.Returns.Length; i++)
        {
            var place = i;
            type.Property(schema.Returns[i], self => ((PyTuple)self).Items[place]);
        }

        return type;
    }
}
