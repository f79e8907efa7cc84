namespace AutoTriton.Training.Objectives;

/// <summary>The objectives by name.</summary>
public static class Objective
{
    /// <summary>The names that <see cref="Create"/> knows, as TRL has them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["grpo", "bnpo", "dapo", "dr_grpo", "cispo", "sapo", "luspo", "vespo"];

    /// <summary>Makes an objective.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="options">The options; null for the objective's defaults.</param>
    /// <returns>The objective.</returns>
    /// <exception cref="ArgumentException">There is no objective of this name.</exception>
    public static IObjective Create(string name, ObjectiveOptions? options = null) => name switch
    {
        "grpo" => new GrpoObjective(options),
        "bnpo" => new BnpoObjective(options),
        "dapo" => new DapoObjective(options),
        "dr_grpo" => new DrGrpoObjective(options),
        "cispo" => new CispoObjective(options),
        "sapo" => new SapoObjective(options),
        "luspo" => new LuspoObjective(options),
        "vespo" => new VespoObjective(options),
        _ => throw new ArgumentException($"There is no objective '{name}'; there are {string.Join(", ", Names)}.", nameof(name)),
    };
}
