namespace AutoTriton.Torch;

/// <summary>The kinds of values that libtorch's operators take.</summary>
public enum OperatorType
{
    /// <summary>A tensor.</summary>
    Tensor,

    /// <summary>A list of tensors.</summary>
    TensorList,

    /// <summary>A 64-bit integer.</summary>
    Integer,

    /// <summary>A list of 64-bit integers, such as a shape.</summary>
    IntegerList,

    /// <summary>A double.</summary>
    Float,

    /// <summary>A list of doubles.</summary>
    FloatList,

    /// <summary>A truth value.</summary>
    Boolean,

    /// <summary>A number of any kind.</summary>
    Scalar,

    /// <summary>A string.</summary>
    Text,

    /// <summary>An element type.</summary>
    ScalarType,

    /// <summary>A memory format, as libtorch numbers it.</summary>
    MemoryFormat,

    /// <summary>A device, layout, generator or pinning: not passed; libtorch's default holds.</summary>
    Ambient,
}
