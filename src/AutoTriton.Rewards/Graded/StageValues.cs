using AutoTriton.Core.Execution;

namespace AutoTriton.Rewards.Graded;

/// <summary>What each stage earns: from 0 to 1, never falling from one to the next, and less than a match.</summary>
public sealed record StageValues
{
    /// <summary>It is Python.</summary>
    /// <value>0</value>
    public double Parsed { get; init; }

    /// <summary>It is legal.</summary>
    /// <value>0.05</value>
    public double Legal { get; init; } = 0.05;

    /// <summary>Every kernel compiled.</summary>
    /// <value>0.1</value>
    public double Compiled { get; init; } = 0.1;

    /// <summary>A kernel ran.</summary>
    /// <value>0.15</value>
    public double Launched { get; init; } = 0.15;

    /// <summary>It ran to its end.</summary>
    /// <value>0.2</value>
    public double Ran { get; init; } = 0.2;

    /// <summary>Every output matches.</summary>
    /// <value>1</value>
    public double Matched { get; init; } = 1;

    /// <summary>The value of a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>The value.</returns>
    public double Of(ExecutionStage stage) => stage switch
    {
        ExecutionStage.None => 0,
        ExecutionStage.Parsed => Parsed,
        ExecutionStage.Legal => Legal,
        ExecutionStage.Compiled => Compiled,
        ExecutionStage.Launched => Launched,
        ExecutionStage.Ran => Ran,
        _ => Matched,
    };

    internal StageValues Checked()
    {
        double[] values = [0, Parsed, Legal, Compiled, Launched, Ran, Matched, 1];
        if (!values.Zip(values.Skip(1)).All(pair => pair.First <= pair.Second) || Ran >= Matched)
        {
            throw new ArgumentException("The values of the stages must lie from 0 to 1 and never fall from one stage to the next, and Matched must be above Ran.");
        }

        return this;
    }
}
