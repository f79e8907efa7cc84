using System.Text;
using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Breakdown;
using AutoTriton.Rewards.Composition;
using AutoTriton.Rewards.Configuration;
using AutoTriton.Rewards.Custom;
using AutoTriton.Testing.Samples;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace AutoTriton.Rewards.Tests.Configuration;

public sealed class RewardConfigurationTests
{
    private static readonly RewardContext Fast = SampleContexts.With(SampleReports.Measured(4));

    [Fact]
    public async Task Section_composes_gates_weights_caps_and_parameters()
    {
        var reward = RewardConfiguration.Build(Section("""
            {
              "Name": "fast and right",
              "Gates": [ { "Reward": "triton", "Parameters": { "Level": "strict" } }, { "Reward": "execution", "Above": 0.5 } ],
              "Terms": [
                { "Reward": "kevin", "Weight": 2, "Parameters": { "Speed": { "StandardErrors": 0, "MaximumSpeedup": 3 } } },
                { "Reward": "kevin", "Name": "kevin held to 1", "Weight": 0.5, "Maximum": 1, "TimeLimit": 60 },
                { "Name": "inner", "Weight": -1, "Terms": [ { "Reward": "speedup", "Weight": 0.1 }, { "Reward": "execution" } ], "Maximum": 1.2 }
              ],
              "Minimum": -1, "Maximum": 100
            }
            """));

        var score = await reward.ScoreAsync(Fast, TestContext.Current.CancellationToken);

        Assert.Equal("fast and right", score.Name);
        Assert.Equal((2 * 3.3) + (0.5 * 1) - 1.2, score.Value!.Value, 1e-9);
        var lines = RewardBreakdown.Of(score);
        Assert.Equal(["fast and right", "triton", "execution", "sum", "kevin", "correct", "speedup", "kevin held to 1", "correct", "speedup", "inner", "speedup", "execution"], lines.Select(line => line.Name));
        Assert.Equal(new RewardRange(double.NegativeInfinity, 1), lines.Single(line => line.Name == "kevin held to 1").Cap);
        Assert.True(lines.Single(line => line.Name == "kevin held to 1").Raw > 4);
    }

    [Fact]
    public void Every_error_is_reported_at_once_with_its_path_and_what_to_do()
    {
        var errors = RewardConfiguration.Validate(Section("""
            {
              "Gate": [],
              "Gates": [ { "Reward": "legality", "Weight": 2 } ],
              "Terms": [
                { "Reward": "musa-coder", "Weight": "much", "Parameters": { "SpeedWeight": -1, "Lambda": 3 } },
                { "Reward": "kevin", "Parameters": { "Level": "Severe", "Speed": { "Baseline": "slow", "Noise": 1 } } },
                { "Weight": 1 },
                { "Reward": "overlong", "Parameters": { "MaximumLength": 10, "Buffer": 20 } },
                { "Reward": "execution", "Parameters": { "Strict": true }, "Minimum": 2, "Maximum": 1 }
              ],
              "ClosedValue": "none"
            }
            """));

        Assert.Equal(15, errors.Length);
        Says("Reward:Gate:", "Gates");
        Says("Reward:Gates:0:Weight:", "a gate adds nothing");
        Says("Reward:Gates:0:Reward:", "'legality'");
        Says("Reward:Terms:0:Weight:", "'much'");
        Says("Reward:Terms:0:Parameters:SpeedWeight:", "from 0 to 1000");
        Says("Reward:Terms:0:Parameters:MaximumGain:", "is missing");
        Says("Reward:Terms:0:Parameters:Lambda:", "It has Level, MaximumGain, Speed, SpeedWeight");
        Says("Reward:Terms:1:Parameters:Level:", "Paper, Reachable, Strict");
        Says("Reward:Terms:1:Parameters:Speed:Baseline:", "Eager, Compiled, Fastest");
        Says("Reward:Terms:1:Parameters:Speed:Noise:", "NoiseFloor");
        Says("Reward:Terms:2:Reward:", "is missing");
        Says("Reward:Terms:3:", "buffer");
        Says("Reward:Terms:4:Parameters:Strict:", "no parameters");
        Says("Reward:Terms:4:Minimum:", "above the Maximum");
        Says("Reward:ClosedValue:", "a number");

        void Says(string path, string what) => Assert.Contains(errors, error => error.StartsWith(path, StringComparison.Ordinal) && error.Contains(what, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{}", "no such section")]
    [InlineData("""{ "Name": "x" }""", "Terms: is empty")]
    [InlineData("""{ "Terms": [ { "Reward": "execution" }, { "Reward": "execution" } ] }""", "Two rewards are named 'execution'")]
    [InlineData("""{ "Terms": [ { "Reward": "execution", "Above": 1 } ] }""", "no threshold")]
    [InlineData("""{ "Terms": [ { "Reward": "execution", "TimeLimit": 0 } ] }""", "TimeLimit")]
    [InlineData("""{ "Terms": [ { "Reward": "execution", "Terms": [ { "Reward": "paper" } ] } ] }""", "either a reward or terms")]
    public void Build_refuses_what_is_not_valid(string json, string what)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => RewardConfiguration.Build(Section(json)));
        Assert.Contains(what, Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_registered_name_can_be_made_with_the_parameters_it_asks_for()
    {
        var required = new Dictionary<string, string>
        {
            ["musa-coder"] = """{ "SpeedWeight": 0.5, "MaximumGain": 2 }""",
            ["triton-rl"] = """{ "Signal": "Speed" }""",
            ["kernel-zero"] = """{ "GroupAccuracy": 0.5 }""",
            ["triton-forge"] = """{ "Compiles": 0.1, "Correct": 1 }""",
            ["roofline"] = """{ "Gpu": "A100" }""",
            ["overlong"] = """{ "MaximumLength": 100, "Buffer": 10 }""",
            ["cosine-length"] = """{ "MaximumLength": 100, "CorrectShort": 1, "CorrectLong": 0.5, "WrongShort": -1, "WrongLong": 0, "Exceeded": -1 }""",
        };
        foreach (var name in RewardRegistry.CreateDefault().Names)
        {
            var json = $$"""{ "Terms": [ { "Reward": "{{name}}", "Parameters": {{required.GetValueOrDefault(name, "{}")}} } ] }""";
            Assert.Empty(RewardConfiguration.Validate(Section(json)));
            Assert.Equal(required.ContainsKey(name), !RewardConfiguration.Validate(Section($$"""{ "Terms": [ { "Reward": "{{name}}" } ] }""")).IsEmpty);
        }
    }

    [Fact]
    public async Task Hosts_register_rewards_of_their_own_with_parameters()
    {
        var registry = RewardRegistry.CreateDefault()
            .Register("short", parameters =>
            {
                var longest = parameters.RequiredInteger("Longest", 1);
                return RewardFunction.From("short", context => context.Completion.Text.Length <= longest ? 1 : 0);
            })
            .Register("broken", _ => throw new InvalidOperationException("no service"));

        var reward = RewardConfiguration.Build(Section("""{ "Terms": [ { "Reward": "SHORT", "Parameters": { "Longest": 100000 } } ] }"""), registry);
        Assert.Equal(1, (await reward.ScoreAsync(Fast, TestContext.Current.CancellationToken)).Value);
        Assert.Contains("no service", Assert.Single(RewardConfiguration.Validate(Section("""{ "Terms": [ { "Reward": "broken" } ] }"""), registry)), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => registry.Register("Kevin", _ => new PaperReward()));
        registry.Register("clock", parameters => new TimeLimitedReward(new PaperReward(), TimeSpan.FromSeconds(1), parameters.Service<TimeProvider>()));
        Assert.Contains("container", Assert.Single(RewardConfiguration.Validate(Section("""{ "Terms": [ { "Reward": "clock" } ] }"""), registry)), StringComparison.Ordinal);
    }

    private static IConfigurationSection Section(string json) => new ConfigurationBuilder()
        .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "Reward": {{json}} }""")))
        .Build()
        .GetSection("Reward");
}
