using System.Collections.Immutable;

namespace AutoTriton.Core.Tasks.Sources;

internal sealed class ContractDocument
{
    public string? Kind { get; set; }

    public string? ReferenceClass { get; set; }

    public string? CandidateClass { get; set; }

    public string? InputsFunction { get; set; }

    public bool? AllowsOtherSizes { get; set; }

    public string? InitInputsFunction { get; set; }

    public string? EntryPoint { get; set; }

    public string? ReferenceFunction { get; set; }

    public string? TestSource { get; set; }

    public string? ResultVariable { get; set; }

    public string? Kernel { get; set; }

    public int[]? Grid { get; set; }

    public Dictionary<string, ArgumentDocument>? Arguments { get; set; }

    public static ContractDocument Of(KernelContract contract) => contract switch
    {
        ModuleContract module => new()
        {
            Kind = module.Name,
            ReferenceClass = module.ReferenceClass,
            CandidateClass = module.CandidateClass,
            InputsFunction = module.InputsFunction,
            InitInputsFunction = module.InitInputsFunction,
            AllowsOtherSizes = module.AllowsOtherSizes ? true : null,
        },
        FunctionContract function => new()
        {
            Kind = function.Name,
            EntryPoint = function.EntryPoint,
            ReferenceFunction = function.ReferenceFunction,
            InputsFunction = function.InputsFunction,
            AllowsOtherSizes = function.AllowsOtherSizes ? true : null,
        },
        ScriptContract script => new() { Kind = script.Name, TestSource = script.TestSource, ResultVariable = script.ResultVariable },
        LaunchContract launch => new()
        {
            Kind = launch.Name,
            Kernel = launch.Kernel,
            Grid = [.. launch.Grid],
            Arguments = launch.Arguments.ToDictionary(pair => pair.Key, pair => ArgumentDocument.Of(pair.Value)),
        },
        _ => throw new NotSupportedException($"The contract '{contract.Name}' has no JSON form."),
    };

    public KernelContract ToContract(string origin) => Kind switch
    {
        "module" => ToModule(),
        "function" => ToFunction(origin),
        "script" => ToScript(origin),
        "launch" => ToLaunch(origin),
        null => throw new TaskFormatException("'contract.kind' is missing: module, function, script or launch.", origin),
        _ => throw new TaskFormatException($"'{Kind}' is no contract: 'contract.kind' is module, function, script or launch.", origin),
    };

    private ModuleContract ToModule()
    {
        var standard = new ModuleContract();
        return new ModuleContract
        {
            ReferenceClass = ReferenceClass ?? standard.ReferenceClass,
            CandidateClass = CandidateClass ?? standard.CandidateClass,
            InputsFunction = InputsFunction ?? standard.InputsFunction,
            InitInputsFunction = InitInputsFunction ?? standard.InitInputsFunction,
            AllowsOtherSizes = AllowsOtherSizes ?? false,
        };
    }

    private FunctionContract ToFunction(string origin)
    {
        var entry = EntryPoint ?? throw new TaskFormatException("A function contract needs 'entry_point', the name of the function.", origin);
        return new FunctionContract(entry)
        {
            ReferenceFunction = ReferenceFunction ?? entry,
            InputsFunction = InputsFunction ?? "get_inputs",
            AllowsOtherSizes = AllowsOtherSizes ?? false,
        };
    }

    private ScriptContract ToScript(string origin)
    {
        var test = TestSource ?? throw new TaskFormatException("A script contract needs 'test_source', the test that returns values.", origin);
        return ResultVariable is { } variable ? new ScriptContract(test) { ResultVariable = variable } : new ScriptContract(test);
    }

    private LaunchContract ToLaunch(string origin)
    {
        if (Kernel is null || Grid is not { Length: >= 1 and <= 3 } || Grid.Any(extent => extent <= 0) || Arguments is null)
        {
            throw new TaskFormatException("A launch contract needs 'kernel', 'grid' (one to three positive extents) and 'arguments'.", origin);
        }

        return new LaunchContract(
            Kernel,
            [.. Grid],
            Arguments.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.ToArgument($"{origin} (argument '{pair.Key}')")));
    }
}
