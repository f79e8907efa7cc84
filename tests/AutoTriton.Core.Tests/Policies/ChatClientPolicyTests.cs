using AutoTriton.Core.Policies;
using AutoTriton.Core.Prompts;
using AutoTriton.Testing.Contracts;
using AutoTriton.Testing.Fakes;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace AutoTriton.Core.Tests.Policies;

public sealed class ChatClientPolicyTests
{
    private static readonly Prompt Question = new([new PromptMessage(PromptRole.System, "Be brief."), new PromptMessage(PromptRole.User, "Write a kernel.")]);

    public static TheoryData<ContractCheck> Contract => [.. PolicyContract.Checks(() => new ChatClientPolicy(new FakeChatClient("answer")), Question)];

    [Theory]
    [MemberData(nameof(Contract))]
    public Task Meets_the_contract(ContractCheck check) => check.RunAsync();

    [Fact]
    public async Task Generate_passes_roles_and_settings_on()
    {
        using var client = new FakeChatClient("answer") { FinishReason = ChatFinishReason.Length };
        var policy = new ChatClientPolicy(client, new ChatClientPolicyOptions { ModelId = "teacher" });

        var completions = new List<Completion>();
        await foreach (var completion in policy.GenerateAsync(
            new GenerationRequest(Question) { Count = 2, Temperature = 0.5, TopP = 0.9, MaxTokens = 7, Seed = 100 },
            TestContext.Current.CancellationToken))
        {
            completions.Add(completion);
        }

        Assert.All(completions, completion => Assert.Equal(StopReason.Length, completion.StopReason));
        Assert.Equal([100, 101], client.Requests.Select(request => request.Options!.Seed).Order());
        Assert.All(client.Requests, request =>
        {
            Assert.Equal([ChatRole.System, ChatRole.User], request.Messages.Select(message => message.Role));
            Assert.Equal(("teacher", 7, 0.5f, 0.9f), (request.Options!.ModelId, request.Options.MaxOutputTokens, request.Options.Temperature, request.Options.TopP));
        });
    }

    [Fact]
    public async Task Generate_a_failing_client_is_not_hidden()
    {
        using var client = new FakeChatClient(_ => throw new HttpRequestException("no route"));

        await Assert.ThrowsAsync<HttpRequestException>(async () =>
        {
            await foreach (var _ in new ChatClientPolicy(client).GenerateAsync(new GenerationRequest(Question) { Count = 3 }, TestContext.Current.CancellationToken))
            {
            }
        });
    }

    [Fact]
    public void Constructor_wrong_options_are_refused()
    {
        using var client = new FakeChatClient("answer");
        Assert.Throws<OptionsValidationException>(() => new ChatClientPolicy(client, new ChatClientPolicyOptions { MaxConcurrency = 0 }));
    }
}
