namespace AutoTriton.Interpreter.Execution.Scaling;

/// <summary>What a task's reference may cost after its sizes were scaled down.</summary>
public sealed record ScaleBudget
{
    /// <summary>The budget of the design: 64 MB of tensors, 1 GFLOP.</summary>
    public static ScaleBudget Default { get; } = new();

    /// <summary>The most bytes of all tensors that one run makes: parameters, inputs and every result, freed ones included.</summary>
    /// <value>64 MiB</value>
    public double TensorBytes { get; init; } = 64 << 20;

    /// <summary>The most arithmetic operations of one run, a multiply-add being two.</summary>
    /// <value>1 billion</value>
    public double Operations { get; init; } = 1e9;
}
