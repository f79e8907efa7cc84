using System.Text.RegularExpressions;
using AutoTriton.Rewards;
using AutoTriton.Rewards.Configuration;
using AutoTriton.Rewards.Graded;
using AutoTriton.Rewards.Published;
using AutoTriton.Rewards.Speed;

namespace AutoTriton.Repository.Tests;

/// <summary>The page on rewards names every reward with the range that it has, and shows the sample's own configuration.</summary>
public sealed partial class RewardsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "rewards.md"));

    public static TheoryData<string, string> Ranges => new(
        new FormulaReward[]
        {
            new KevinReward(), new DrKernelReward(), new CudaAgentReward(), new KernelGymTieredReward(), new KernelGymWeightedReward(), new KernrlReward(),
            new TritonEvalReward(), new KernelZeroReward(_ => 1), new StageReward(), new MatchShareReward(), new SpeedupReward(), new LogSpeedupReward(), new CoverageReward(),
        }.Select(reward => (reward.Name, reward.Range.ToString())));

    [Fact]
    public void Every_name_of_the_registry_has_a_row()
    {
        var rows = Row().Matches(Page).SelectMany(row => Name().Matches(row.Groups["names"].Value)).Select(name => name.Groups["name"].Value);
        Assert.Equal(RewardRegistry.CreateDefault().Names, rows.Order(StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void The_range_of_a_row_is_that_of_the_code(string name, string range)
    {
        var row = Row().Matches(Page).Single(row => row.Groups["names"].Value.Contains($"`{name}`", StringComparison.Ordinal)).Value;
        Assert.Equal(range, row.Split(" | ")[2]);
    }

    [Fact]
    public void The_configuration_is_the_file_of_the_sample()
    {
        var file = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "samples", "PlugInYourReward", "rewards.json"));
        Assert.Equal(file.Trim(), Json().Match(Page).Groups["text"].Value.Trim());
    }

    [GeneratedRegex(@"^\| (?<names>`[a-z-]+`(, `[a-z-]+`)*) \|.*$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[a-z-]+)`")]
    private static partial Regex Name();

    [GeneratedRegex("^```json\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Json();
}
