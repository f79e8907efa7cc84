using System.Security.Cryptography;
using System.Text;
using AutoTriton.Core.Tasks;
using AutoTriton.Core.Tasks.Sources;

namespace AutoTriton.Evaluation.Answers;

/// <summary>Names what an answer is judged against, so that a verdict is taken over only where that is the same.</summary>
internal static class AnswerKey
{
    public static string Of(Answer answer)
    {
        var against = answer.Task is { } task ? KernelTaskJson.Write(task) : answer.Contract switch
        {
            FunctionContract function => $"function {function.EntryPoint}",
            ModuleContract module => $"module {module.CandidateClass}",
            LaunchContract launch => $"launch {launch.Kernel}",
            _ => answer.Contract.Name,
        };
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{answer.Choice} {against}")).AsSpan(0, 6));
    }
}
