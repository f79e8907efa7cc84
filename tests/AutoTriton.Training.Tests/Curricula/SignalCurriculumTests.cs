using System.Runtime.CompilerServices;
using AutoTriton.Core.Tasks;
using AutoTriton.Testing.Samples;
using AutoTriton.Training.Curricula;
using AutoTriton.Training.Grpo;
using AutoTriton.Training.Optimization;
using AutoTriton.Training.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace AutoTriton.Training.Tests.Curricula;

public sealed class SignalCurriculumTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Classes_without_signal_are_asked_seldom_and_never_given_up()
    {
        var curriculum = new SignalCurriculum();
        var counts = await RunAsync(curriculum, difficulty => difficulty == 3, 200);

        Assert.True(counts[3] > 0.75 * counts.Values.Sum(), Text(counts));
        Assert.True(counts[1] > 0 && counts[2] > 0, Text(counts));
        Assert.True(curriculum.Shares["3"] > 0.99 && curriculum.Shares["1"] < 0.2);
    }

    [Fact]
    public async Task Choice_follows_when_another_class_begins_to_teach()
    {
        var curriculum = new SignalCurriculum();
        await RunAsync(curriculum, difficulty => difficulty == 1, 100);
        var counts = await RunAsync(curriculum, difficulty => difficulty == 2, 300);

        Assert.True(counts[2] > counts[1] && counts[2] > counts[3], Text(counts));
    }

    [Fact]
    public async Task Same_seed_and_outcomes_give_the_same_choice()
    {
        async Task<string> Ids(long seed)
        {
            var ids = new List<string>();
            await RunAsync(new SignalCurriculum(new() { Seed = seed }), difficulty => difficulty > 1, 20, task => ids.Add(task.Id));
            return string.Join(' ', ids);
        }

        Assert.Equal(await Ids(7), await Ids(7));
        Assert.NotEqual(await Ids(7), await Ids(8));
    }

    [Fact]
    public async Task Every_task_is_asked_once_while_few_wait()
    {
        var ids = new List<string>();
        await RunAsync(new SignalCurriculum(new() { Sharpness = 0 }), _ => true, 50, task => ids.Add(task.Id));

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Class_that_does_not_come_again_does_not_hold_up_the_run()
    {
        var curriculum = new SignalCurriculum(new() { Window = 8 });
        var counts = await RunAsync(curriculum, difficulty => difficulty == 9, 30, once: 9);

        Assert.Equal(30 * 8, counts.Values.Sum());
        Assert.Equal(1, counts[9]);
        Assert.True(curriculum.PassedOver > 0);
    }

    [Fact]
    public async Task Trainer_asks_what_the_curriculum_chooses_and_tells_it_what_came_of_it()
    {
        using var policy = CopyTask.Policy(width: 16);
        var tasks = new CountTask();
        var curriculum = new SignalCurriculum(new() { ClassOf = task => task.Id, Rate = 1 });
        var options = new GrpoOptions { Budget = new TrainingBudget { MaxSteps = 12 }, TasksPerStep = 4, GroupSize = 6, MaxCompletionTokens = 12 };
        var judge = tasks.Judge(reward: context => context.Task.Id == "count/1" ? context.Completion.Index % 2 : 0);
        var asked = new List<string>();
        await foreach (var step in new GrpoTrainer(tasks, tasks, policy, judge, options, new GrpoParts { Curriculum = curriculum }).TrainAsync(Token))
        {
            asked.AddRange(step.Groups.Select(group => group.Task.Id));
        }

        Assert.Equal(1, curriculum.Shares["count/1"]);
        Assert.True(asked.Count(id => id == "count/1") > asked.Count / 2, string.Join(' ', asked));
    }

    [Fact]
    public void Options_out_of_range_are_all_told()
    {
        var error = Assert.Throws<OptionsValidationException>(() => new SignalCurriculum(new() { Rate = 0, Floor = 2, Window = 0 }));

        Assert.Equal(3, error.Failures.Count());
    }

    private static async Task<SortedDictionary<int, int>> RunAsync(
        SignalCurriculum curriculum, Func<int, bool> teaches, int steps, Action<KernelTask>? asked = null, int? once = null)
    {
        var counts = new SortedDictionary<int, int>();
        var batch = new List<RolloutGroup>();
        await foreach (var task in curriculum.ChooseAsync(TasksAsync(once, Token), Token))
        {
            asked?.Invoke(task);
            counts[task.Difficulty] = counts.GetValueOrDefault(task.Difficulty) + 1;
            batch.Add(GroupOf(task, teaches(task.Difficulty)));
            if (batch.Count == 8)
            {
                curriculum.Observe(batch);
                batch.Clear();
                if (--steps == 0)
                {
                    break;
                }
            }
        }

        return counts;
    }

    private static RolloutGroup GroupOf(KernelTask task, bool teaches) => new(
        task, Core.Prompts.Prompt.FromText("ask"),
        [.. new[] { 1.0, -1.0 }.Select(advantage => new Rollout(new Rewards.Judging.Judgement(SampleContexts.WithoutCandidate(), new Core.Rewards.RewardScore("r", 1, "one"))) { Advantage = teaches ? advantage : 0 })]);

    private static async IAsyncEnumerable<KernelTask> TasksAsync(int? once, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; ; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            var difficulty = i == 0 && once is { } rare ? rare : (i % 3) + 1;
            yield return SampleTasks.Function with { Id = $"task/{i}", Difficulty = difficulty };
        }
    }

    private static string Text(SortedDictionary<int, int> counts) => string.Join(' ', counts);
}
