namespace AutoTriton.Core.Tasks;

/// <summary>An argument of a launch: a tensor, or a scalar.</summary>
public sealed record LaunchArgument
{
    private LaunchArgument()
    {
    }

    /// <summary>The tensor, or null.</summary>
    public TensorValue? Tensor { get; private init; }

    /// <summary>The scalar: null (Python's None), <see cref="bool"/>, <see cref="long"/>, <see cref="double"/> or <see cref="string"/> (a Triton dtype by name, or a constexpr string).</summary>
    public object? Scalar { get; private init; }

    /// <summary>Whether it is a tensor.</summary>
    public bool IsTensor => Tensor is not null;

    /// <summary>Makes a tensor argument.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <returns>The argument.</returns>
    public static LaunchArgument Of(TensorValue tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return new LaunchArgument { Tensor = tensor };
    }

    /// <summary>Makes a scalar argument.</summary>
    /// <param name="scalar">Null, <see cref="bool"/>, <see cref="long"/>, <see cref="int"/>, <see cref="double"/> or <see cref="string"/>.</param>
    /// <returns>The argument.</returns>
    /// <exception cref="ArgumentException">The value is of another type.</exception>
    public static LaunchArgument Of(object? scalar) => scalar switch
    {
        null or bool or long or double or string => new LaunchArgument { Scalar = scalar },
        int value => new LaunchArgument { Scalar = (long)value },
        _ => throw new ArgumentException($"A launch argument is null, a bool, a long, a double or a string, not {scalar.GetType().Name}.", nameof(scalar)),
    };
}
