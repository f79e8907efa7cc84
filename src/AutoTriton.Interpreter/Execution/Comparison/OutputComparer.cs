using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution.Values;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.Execution.Comparison;

/// <summary>Compares what a candidate gave to what was expected, however it is nested.</summary>
/// <param name="inputSet">The input set, from 0.</param>
/// <param name="tolerance">The task's tolerances.</param>
/// <param name="usedTf32">Whether a <c>dot</c> used TF32.</param>
/// <param name="isScaledDown">Whether the inputs were made small: see <see cref="TensorComparer"/>.</param>
internal sealed class OutputComparer(int inputSet, Tolerance tolerance, bool usedTf32, bool isScaledDown = false)
{
    private readonly List<OutputComparison> _comparisons = [];

    public IReadOnlyList<OutputComparison> Comparisons => _comparisons;

    /// <summary>Compares.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="actual">What the candidate gave.</param>
    /// <param name="expected">What the reference gave.</param>
    /// <param name="exact">What the reference gave in float64, or null.</param>
    public void Compare(string name, object actual, Snapshot expected, Snapshot? exact = null)
    {
        World.CheckStack();
        switch (expected)
        {
            case TensorSnapshot tensor:
                CompareTensor(name, actual, tensor, exact as TensorSnapshot);
                break;
            case SequenceSnapshot sequence:
                CompareSequence(name, actual, sequence, exact as SequenceSnapshot);
                break;
            case MappingSnapshot mapping:
                CompareMapping(name, actual, mapping, exact as MappingSnapshot);
                break;
            case PlainSnapshot plain:
                ComparePlain(name, actual, plain.Value);
                break;
        }
    }

    private void CompareTensor(string name, object actual, TensorSnapshot expected, TensorSnapshot? exact)
    {
        if (actual is not PyTensor tensor)
        {
            Differ(name, $"{name} is a {Ops.TypeName(actual)}, expected a tensor");
            return;
        }

        if (tensor.Device.Kind != expected.Device.Kind)
        {
            Differ(name, $"{name} is on the device {tensor.Device.Str()}, expected {expected.Device.Str()}");
            return;
        }

        OutputComparison CompareTo(torch.Tensor? oracle) =>
            expected.Read(value => TensorComparer.Compare(name, inputSet, tensor.Value, value, tolerance, usedTf32, isScaledDown, oracle));
        _comparisons.Add(exact is null ? CompareTo(null) : exact.Read(CompareTo));
        GC.KeepAlive(tensor);
    }

    private void CompareSequence(string name, object actual, SequenceSnapshot expected, SequenceSnapshot? exact)
    {
        object[]? items = actual switch
        {
            PyTuple tuple => tuple.Items,
            PyList list => [.. list.Items],
            _ => null,
        };
        if (items is null || items.Length != expected.Items.Length)
        {
            Differ(name, items is null
                ? $"{name} is a {Ops.TypeName(actual)}, expected a sequence of {expected.Items.Length}"
                : $"{name} has {items.Length} items, expected {expected.Items.Length}");
            return;
        }

        for (var i = 0; i < items.Length; i++)
        {
            Compare($"{name}[{i}]", items[i], expected.Items[i], exact is not null && i < exact.Items.Length ? exact.Items[i] : null);
        }
    }

    private void CompareMapping(string name, object actual, MappingSnapshot expected, MappingSnapshot? exact)
    {
        if (actual is not PyDict dict || dict.Count != expected.Entries.Length)
        {
            Differ(name, actual is PyDict other
                ? $"{name} has {other.Count} entries, expected {expected.Entries.Length}"
                : $"{name} is a {Ops.TypeName(actual)}, expected a dict");
            return;
        }

        foreach (var (key, value) in expected.Entries)
        {
            if (dict.TryGet(key, out var item))
            {
                Compare($"{name}[{Ops.Repr(key)}]", item, value, exact is null ? null : Array.Find(exact.Entries, entry => Ops.KeyEquals(entry.Key, key)).Value);
            }
            else
            {
                Differ(name, $"{name} lacks the entry {Ops.Repr(key)}");
            }
        }
    }

    private void ComparePlain(string name, object actual, object expected)
    {
        if (expected is double number && actual is double other)
        {
            var error = Math.Abs(number - other);
            var limit = tolerance.Float32 * Math.Abs(number);
            var isMatch = number.Equals(other) || number == other || error <= limit;
            _comparisons.Add(new OutputComparison(name, inputSet, isMatch)
            {
                DType = "float64",
                Elements = 1,
                Tolerance = tolerance.Float32,
                MaxAbsoluteError = double.IsFinite(error) ? error : 0,
                MismatchedElements = isMatch ? 0 : 1,
                Difference = isMatch ? null : $"{name} is {Ops.Repr(actual)}, expected {Ops.Repr(expected)}",
            });
            return;
        }

        var equal = ReferenceEquals(Ops.TypeOf(actual), Ops.TypeOf(expected)) && Ops.KeyEquals(actual, expected);
        _comparisons.Add(new OutputComparison(name, inputSet, equal)
        {
            Elements = 1,
            MismatchedElements = equal ? 0 : 1,
            Difference = equal ? null : $"{name} is {Short(actual)}, expected {Short(expected)}",
        });
    }

    private static string Short(object value)
    {
        var text = Ops.Repr(value);
        return text.Length <= 200 ? text : text[..200] + "...";
    }

    private void Differ(string name, string difference) =>
        _comparisons.Add(new OutputComparison(name, inputSet, false) { Difference = difference });
}
