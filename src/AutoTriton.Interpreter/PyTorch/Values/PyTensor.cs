using AutoTriton.Interpreter.PyTorch.Tensors;
using AutoTriton.Python.Syntax;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>
/// A tensor. Its memory is freed when Python code can no longer reach it (the garbage collector is told of its size),
/// and at the latest with its world.
/// </summary>
internal sealed class PyTensor : PyObject
{
    private readonly TensorArena _arena;
    private readonly PyClass _class;
    private int _freed;
    private Dictionary<string, object>? _attributes;

    internal PyTensor(TensorArena arena, torch.Tensor value, TorchDevice device, PyClass type, MemoryCharge charge)
    {
        _arena = arena;
        _class = type;
        Charge = charge;
        Value = value;
        Device = device;
    }

    /// <summary>libtorch's tensor. There is no finalizer that frees it: an operator may just be reading the tensor whose last holder this was; TorchSharp's own does, once nothing holds the tensor itself.</summary>
    public torch.Tensor Value { get; }

    /// <summary>What its memory counts; shared by all views of it.</summary>
    public MemoryCharge Charge { get; private set; }

    /// <summary>What the graph behind it keeps alive, or null.</summary>
    public GraphCharges? Graph { get; private set; }

    /// <summary>The device that Python code sees.</summary>
    public TorchDevice Device { get; private set; }

    /// <summary>What the memory behind it is to kernels; shared by all views of it.</summary>
    public TensorArena Arena => _arena;

    public override PyClass Class => _class;

    public bool IsParameter => ReferenceEquals(_class, TensorClass.Parameter);

    public override IEnumerable<KeyValuePair<string, object>> OwnAttributes => _attributes ?? [];

    /// <summary>Shows the tensor on another device.</summary>
    public void Move(TorchDevice device) => Device = device;

    public void Free()
    {
        if (Interlocked.Exchange(ref _freed, 1) == 0)
        {
            Value.Dispose();
            Charge.Release();
        }
    }

    /// <summary>Notes that the tensor was computed from others, where a graph is recorded.</summary>
    public void HoldGraph(IReadOnlyList<PyTensor> inputs)
    {
        if (Value.requires_grad && !Value.is_leaf)
        {
            Graph = new GraphCharges(inputs, Graph);
        }
    }

    /// <summary>Refuses to give it memory of another size where a view of another type looks at what it has.</summary>
    /// <exception cref="HostFault">There is such a view.</exception>
    public void CheckResize()
    {
        if (Charge.IsPinned)
        {
            throw HostFault.NotSupported("resizing a tensor that was viewed as another dtype is not available in the embedded executor");
        }
    }

    /// <summary>Notes that its memory is another tensor's from now on.</summary>
    public void Share(PyTensor other) => Charge = other.Charge;

    /// <summary>Notes that its memory may have another size now.</summary>
    public void Resized() => Charge.Resize(TensorMemory.Of(Value).ByteLength);

    public override bool TryGetAttribute(string name, out object value) =>
        base.TryGetAttribute(name, out value) || (_attributes is not null && _attributes.TryGetValue(name, out value!));

    public override void SetAttribute(string name, object value)
    {
        if (_class.Lookup(name) is PyProperty)
        {
            base.SetAttribute(name, value);
        }
        else
        {
            (_attributes ??= new Dictionary<string, object>(StringComparer.Ordinal))[name] = value;
        }
    }

    public override object? Binary(BinaryOperator op, object other, bool reflected) => TensorOperators.Binary(this, op, other, reflected);

    public override object? InPlace(BinaryOperator op, object other) => TensorOperators.InPlace(this, op, other);

    public override object? Unary(UnaryOperator op) => TensorOperators.Unary(this, op);

    public override object? Compare(CompareOperator op, object other) => TensorOperators.Compare(this, op, other);

    // Python's tensors hash by identity, and membership in lists goes by identity first.
    public override bool KeyEquals(object other) => ReferenceEquals(this, other) || base.KeyEquals(other);

    public override object GetItem(object index) => TensorIndexing.Get(this, index);

    public override void SetItem(object index, object value) => TensorIndexing.Set(this, index, value);

    public override long Length() => Value.dim() > 0 ? Value.shape[0] : throw Raise.TypeError("len() of a 0-d tensor");

    public override bool Truth() => TensorReading.Truth(this);

    public override IEnumerator<object> Iterate() => TensorReading.Rows(this);

    public override string Repr() => TensorText.Of(this);

    public override string Format(string specification) => Value.dim() == 0 && specification.Length > 0
        ? Ops.Format(TensorReading.Item(this), specification)
        : base.Format(specification);
}
