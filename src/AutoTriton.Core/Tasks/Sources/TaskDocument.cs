namespace AutoTriton.Core.Tasks.Sources;

internal sealed class TaskDocument
{
    public string? Id { get; set; }

    public ContractDocument? Contract { get; set; }

    public ReferenceDocument? Reference { get; set; }

    public string? Instruction { get; set; }

    public int? Difficulty { get; set; }

    public string[]? Operators { get; set; }

    public string? Provenance { get; set; }

    public Tolerance? Tolerance { get; set; }

    public static TaskDocument Of(KernelTask task) => new()
    {
        Id = task.Id,
        Contract = ContractDocument.Of(task.Contract),
        Reference = ReferenceDocument.Of(task.Reference),
        Instruction = task.Instruction,
        Difficulty = task.Difficulty == 0 ? null : task.Difficulty,
        Operators = task.Operators.IsDefaultOrEmpty ? null : [.. task.Operators],
        Provenance = task.Provenance,
        Tolerance = task.Tolerance == Tolerance.Default ? null : task.Tolerance,
    };

    public KernelTask ToTask(string origin) => new()
    {
        Id = Id is { Length: > 0 } id ? id : throw new TaskFormatException("'id' is missing: give each task a stable name.", origin),
        Contract = (Contract ?? throw new TaskFormatException("'contract' is missing: an object with 'kind' module, function, script or launch.", origin)).ToContract(origin),
        Reference = (Reference ?? throw new TaskFormatException("'reference' is missing: an object with 'pytorch', 'triton' or 'recorded'.", origin)).ToReference(origin),
        Instruction = Instruction,
        Difficulty = Difficulty ?? 0,
        Operators = [.. Operators ?? []],
        Provenance = Provenance,
        Tolerance = Tolerance ?? Tolerance.Default,
    };
}
