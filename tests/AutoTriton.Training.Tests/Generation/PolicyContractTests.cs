using AutoTriton.Testing.Contracts;
using AutoTriton.Training.Tests.Fakes;

namespace AutoTriton.Training.Tests.Generation;

public sealed class PolicyContractTests
{
    [Fact]
    public async Task A_language_model_fulfils_the_contract_of_policies()
    {
        using var policy = CopyTask.Policy(width: 16);
        foreach (var check in PolicyContract.Checks(() => policy, NumberTokenizer.Prompt([1, 2, CopyTask.Ask])))
        {
            await check.RunAsync();
        }
    }
}
