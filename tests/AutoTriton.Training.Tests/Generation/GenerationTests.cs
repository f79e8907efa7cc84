using AutoTriton.Core.Policies;
using AutoTriton.Training.Policies;
using AutoTriton.Training.Tests.Fakes;

namespace AutoTriton.Training.Tests.Generation;

public sealed class GenerationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Log_probabilities_of_sampled_tokens_equal_those_of_scoring()
    {
        using var policy = CopyTask.Policy();
        foreach (var temperature in new[] { 1.0, 0.7 })
        {
            foreach (var completion in await Generate(policy, Request(1, 8) with { Temperature = temperature }))
            {
                using var scores = policy.Score(new TokenBatch([new TokenSequence(completion.PromptTokenIds, completion.TokenIds)], temperature));
                var expected = scores.LogProbabilities.data<float>().ToArray();
                Assert.All(completion.LogProbabilities.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-4));
            }
        }
    }

    [Fact]
    public async Task More_requests_than_slots_give_the_same_answers_as_each_alone()
    {
        using var wide = CopyTask.Policy();
        using var narrow = CopyTask.Policy(options: new LanguageModelPolicyOptions { Generation = new() { MaxBatch = 5 } });
        var requests = Enumerable.Range(0, 9).Select(i => Request(i, 1 + i % 3) with { Seed = i, MaxTokens = 5 + 3 * i }).ToList();
        var expected = await All(wide, requests);
        Assert.Equal(expected, await All(narrow, requests));
        for (var i = 0; i < requests.Count; i++)
        {
            Assert.Equal(expected.Where(item => item.Item1 == i).Select(item => item with { Item1 = 0 }), await All(wide, [requests[i]]));
        }
    }

    [Fact]
    public async Task Sampling_follows_the_distribution()
    {
        using var policy = CopyTask.Policy(width: 16);
        var completions = await Generate(policy, Request(3, 4000) with { MaxTokens = 1, Seed = 77 });
        var counts = completions.GroupBy(completion => completion.TokenIds[0]).ToDictionary(group => group.Key, group => (group.Count(), Math.Exp(group.First().LogProbabilities[0])));
        Assert.All(counts.Values, pair => Assert.True(Math.Abs(pair.Item1 - 4000 * pair.Item2) < 5 * Math.Sqrt(4000 * pair.Item2) + 1, $"{pair}"));
    }

    [Fact]
    public async Task Filters_leave_only_the_most_probable()
    {
        using var policy = CopyTask.Policy(width: 16);
        var all = await Generate(policy, Request(3, 2000) with { MaxTokens = 1 });
        var best = all.Select(completion => (Id: completion.TokenIds[0], Log: completion.LogProbabilities[0])).Distinct().OrderByDescending(item => item.Log).ToList();
        var three = await Generate(policy, Request(3, 300) with { MaxTokens = 1, TopK = 3 });
        Assert.Equal(best[..3].Select(item => item.Id).Order(), three.Select(completion => completion.TokenIds[0]).Distinct().Order());
        var nucleus = await Generate(policy, Request(3, 300) with { MaxTokens = 1, TopP = Math.Exp(best[0].Log) + 1e-4 });
        Assert.Equal(best[..2].Select(item => item.Id).Order(), nucleus.Select(completion => completion.TokenIds[0]).Distinct().Order());
        var one = await Generate(policy, Request(3, 20) with { MaxTokens = 1, TopP = 1e-6 });
        Assert.Equal([best[0].Id], one.Select(completion => completion.TokenIds[0]).Distinct());
    }

    [Fact]
    public async Task Requests_from_several_tasks_are_all_answered()
    {
        using var policy = CopyTask.Policy(width: 16);
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Task.Run(() => Generate(policy, Request(i, 2)), Token)));
        Assert.All(answers, answer => Assert.Equal([0, 1], answer.Select(completion => completion.Index).Order()));
    }

    [Fact]
    public async Task A_stop_sequence_ends_a_completion_and_is_not_part_of_it()
    {
        using var policy = CopyTask.Policy(width: 16);
        var free = (await Generate(policy, Request(2, 1) with { MaxTokens = 30, Seed = 4 }))[0].Text;
        var stop = free.Split(' ')[3];
        var stopped = (await Generate(policy, Request(2, 1) with { MaxTokens = 30, Seed = 4, StopSequences = [" " + stop] }))[0];
        Assert.Equal(StopReason.EndOfText, stopped.StopReason);
        Assert.Equal(free[..free.IndexOf(" " + stop, StringComparison.Ordinal)], stopped.Text);
    }

    [Fact]
    public async Task Cancellation_ends_the_generation_and_the_next_request_works()
    {
        using var policy = CopyTask.Policy(width: 16);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in policy.GenerateAsync(Request(1, 200) with { MaxTokens = 50 }, cancel.Token))
            {
                await cancel.CancelAsync();
            }
        });
        Assert.Equal(2, (await Generate(policy, Request(1, 2))).Count);
    }

    [Fact]
    public async Task A_prompt_that_fills_the_context_or_bad_settings_are_refused()
    {
        using var policy = CopyTask.Policy(width: 16);
        var full = new GenerationRequest(NumberTokenizer.Prompt(Enumerable.Repeat(1, 64)));
        Assert.Contains("no room", (await Assert.ThrowsAsync<ArgumentException>(() => Generate(policy, full))).Message, StringComparison.Ordinal);
        var bad = await Assert.ThrowsAsync<ArgumentException>(() => Generate(policy, Request(1, 0) with { Temperature = -1, TopP = 2 }));
        Assert.All(new[] { "Count", "Temperature", "TopP" }, name => Assert.Contains(name, bad.Message, StringComparison.Ordinal));
    }

    private static GenerationRequest Request(int prompt, int count) =>
        new(NumberTokenizer.Prompt([.. Enumerable.Range(prompt, 1 + prompt % 4), CopyTask.Ask])) { Count = count, MaxTokens = 20, Seed = 1 };

    private static async Task<List<Completion>> Generate(LanguageModelPolicy policy, GenerationRequest request)
    {
        var completions = new List<Completion>();
        await foreach (var completion in policy.GenerateAsync(request, Token))
        {
            completions.Add(completion);
        }

        return [.. completions.OrderBy(completion => completion.Index)];
    }

    private static async Task<List<(int, int, string)>> All(LanguageModelPolicy policy, IReadOnlyList<GenerationRequest> requests)
    {
        var all = new List<(int, int, string)>();
        await foreach (var (request, completion) in policy.GenerateBatchAsync(requests, Token))
        {
            all.Add((request, completion.Index, completion.Text));
        }

        return [.. all.Order()];
    }
}
