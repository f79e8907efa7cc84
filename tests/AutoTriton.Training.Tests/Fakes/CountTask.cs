using System.Runtime.CompilerServices;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Prompts;
using AutoTriton.Core.Rewards;
using AutoTriton.Core.Tasks;
using AutoTriton.Rewards.Judging;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Training.Tests.Fakes;

/// <summary>Toy tasks for GRPO: an answer earns the share of its tokens that are even.</summary>
internal sealed class CountTask(int count = 4) : ITaskSource, IPromptTemplate, IKernelExtractor
{
    public async IAsyncEnumerable<KernelTask> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return SampleTasks.Function with { Id = $"count/{i}" };
        }
    }

    public Prompt Render(KernelTask task) => NumberTokenizer.Prompt([int.Parse(task.Id.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture), CopyTask.Ask]);

    public ExtractionResult Extract(string answer, KernelContract contract) => new() { Candidate = answer + " " };

    public static double? Reward(RewardContext context)
    {
        var numbers = new NumberTokenizer(CopyTask.Vocabulary).Encode(context.Completion.Text);
        return numbers.Length == 0 ? 0 : numbers.Count(number => number % 2 == 0) / (double)numbers.Length;
    }

    public KernelJudge Judge(IKernelExecutor? executor = null, Func<RewardContext, double?>? reward = null) =>
        new(this, executor ?? new FakeKernelExecutor(), new FakeRewardFunction(reward ?? Reward, "even"));
}
