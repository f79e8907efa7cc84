using System.Globalization;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Core.Prompts;

/// <summary>The default prompts: one text for each kind of contract.</summary>
public sealed class ContractPromptTemplate : IPromptTemplate
{
    private const string System =
        "You write GPU kernels in Triton. Answer with one Python code block that holds the whole file: imports, "
        + "@triton.jit kernels and the host code that launches them. The kernels must do the computing; PyTorch may only allocate, "
        + "view and check tensors. Mask every load and store that can leave its tensor.";

    /// <inheritdoc/>
    public Prompt Render(KernelTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var request = task.Contract switch
        {
            ModuleContract contract => Module(contract, task.Reference),
            FunctionContract contract => Function(contract, task.Reference),
            ScriptContract contract => Script(contract, task.Reference),
            LaunchContract contract => Launch(contract, task.Reference),
            _ => throw new NotSupportedException(
                $"There is no prompt for the contract '{task.Contract.Name}'. Register an IPromptTemplate of your own that knows it."),
        };
        var text = task.Instruction is { Length: > 0 } instruction ? $"{instruction}\n\n{request}" : request;
        return new Prompt([new PromptMessage(PromptRole.System, System), new PromptMessage(PromptRole.User, text)]);
    }

    private static string Module(ModuleContract contract, TaskReference reference) =>
        $"Write a class `{contract.CandidateClass}` that replaces `{contract.ReferenceClass}` below: the same constructor, the same "
        + $"`forward`, the same results for the inputs of `{contract.InputsFunction}`, computed by Triton kernels.\n\n{Code(reference)}";

    private static string Function(FunctionContract contract, TaskReference reference) =>
        $"Write a function `{contract.EntryPoint}` that computes what `{contract.ReferenceFunction}` below computes, with the same "
        + $"parameters and results, by Triton kernels.\n\n{Code(reference)}";

    private static string Script(ScriptContract contract, TaskReference reference) =>
        $"Write the Triton kernels and wrappers that this test calls.\n\n```python\n{contract.TestSource.Trim()}\n```"
        + (reference is RecordedReference ? "" : $"\n\nThey must compute what this computes.\n\n{Code(reference)}");

    private static string Launch(LaunchContract contract, TaskReference reference)
    {
        var arguments = contract.Arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"- `{pair.Key}`: {Describe(pair.Value)}");
        return $"Write one kernel `{contract.Kernel}`, decorated with @triton.jit, that is launched on the grid "
            + $"({string.Join(", ", contract.Grid)}) with these arguments.\n\n{string.Join('\n', arguments)}"
            + (reference is RecordedReference ? "" : $"\n\nIt must compute what this computes.\n\n{Code(reference)}");
    }

    private static string Describe(LaunchArgument argument) => argument.Tensor is { } tensor
        ? $"a {tensor.DType} tensor of shape [{string.Join(", ", tensor.Shape)}]"
        : string.Create(CultureInfo.InvariantCulture, $"{argument.Scalar ?? "None"}");

    private static string Code(TaskReference reference) => reference switch
    {
        PyTorchReference pytorch => $"```python\n{pytorch.Source.Trim()}\n```",
        TritonReference triton => $"```python\n{triton.Source.Trim()}\n```",
        _ => throw new NotSupportedException("A reference of recorded values has no source to show; give the task an Instruction and a script or launch contract."),
    };
}
