using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Legality;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Testing.Contracts;

/// <summary>What every <see cref="ILegalityRule"/> must do.</summary>
public static class LegalityRuleContract
{
    /// <summary>The checks.</summary>
    /// <param name="rule">Makes the rule under test; called once a check.</param>
    /// <param name="refused">Python sources in which the rule must find an error; at least one.</param>
    /// <param name="accepted">Python sources in which it must find no error, beside the library's samples.</param>
    /// <param name="contract">How the sources are called, or null for the contract of <see cref="SampleTasks.Function"/>.</param>
    /// <returns>The checks.</returns>
    public static IReadOnlyList<ContractCheck> Checks(Func<ILegalityRule> rule, IEnumerable<string> refused, IEnumerable<string>? accepted = null, KernelContract? contract = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(refused);
        contract ??= SampleTasks.Function.Contract;
        string[] bad = [.. refused];
        string[] good = [SampleTasks.FunctionSolution, .. accepted ?? []];
        if (bad.Length == 0)
        {
            throw new ArgumentException("Give at least one source that the rule refuses: a rule that refuses nothing is none.", nameof(refused));
        }

        return
        [
            new("has an id and a title that stay", () => Run(() => IsNamed(rule))),
            new("refuses a null context", () => Expect.ThrowsAsync<ArgumentNullException>(() => Run(() => _ = rule().Check(null!).ToList()), "A null context must throw ArgumentNullException.")),
            new("finds what it refuses", () => Run(() => Array.ForEach(bad, source => Expect.That(Errors(rule(), source, contract) > 0, $"No error is found in a source that must be refused:\n{source}")))),
            new("passes what it accepts", () => Run(() => Array.ForEach(good, source => Expect.That(Errors(rule(), source, contract) == 0, $"An error is found in a source that must pass:\n{source}")))),
            new("takes any Python", () => Run(() => Array.ForEach(["", "pass\n", SampleTasks.ModuleSolution], source => Find(rule(), source, contract)))),
            new("findings carry its id, a message and a place in the source", () => Run(() => Array.ForEach([.. bad, .. good], source => AreWhole(rule(), source, contract)))),
            new("keeps nothing between candidates", () => Run(() => KeepsNothing(rule(), [.. bad, .. good, .. bad], contract))),
            new("gives the same findings from several threads", () => SameAtOnceAsync(rule(), bad[0], contract)),
        ];
    }

    private static Task Run(Action check)
    {
        check();
        return Task.CompletedTask;
    }

    private static List<Finding> Find(ILegalityRule rule, string source, KernelContract contract) =>
        [.. LegalityAnalyzer.Only(rule).Analyze(source, contract, LegalityLevel.Strict).Findings];

    private static int Errors(ILegalityRule rule, string source, KernelContract contract) =>
        Find(rule, source, contract).Count(finding => finding.Severity == FindingSeverity.Error);

    private static void IsNamed(Func<ILegalityRule> make)
    {
        var rule = make();
        Expect.That(!string.IsNullOrWhiteSpace(rule.Id) && !rule.Id.Any(char.IsWhiteSpace), $"A rule has an id without spaces, not '{rule.Id}'.");
        Expect.That(rule.Id == make().Id, "A rule's id is the same each time.");
        Expect.That(!string.IsNullOrWhiteSpace(rule.Title), "A rule has a title.");
        Expect.That(Enum.IsDefined(rule.Level), $"{rule.Level} is no level.");
    }

    private static void AreWhole(ILegalityRule rule, string source, KernelContract contract)
    {
        var lines = source.Split('\n').Length;
        foreach (var finding in Find(rule, source, contract))
        {
            Expect.That(finding.Id == rule.Id, $"A finding carries the rule's id '{rule.Id}', not '{finding.Id}'.");
            Expect.That(!string.IsNullOrWhiteSpace(finding.Message), "A finding says what is wrong.");
            Expect.That(finding.Location is not { } place || (place.StartLine >= 1 && place.StartLine <= lines), $"A finding lies in the source of {lines} lines, not at {finding.Location}.");
        }
    }

    private static void KeepsNothing(ILegalityRule rule, string[] sources, KernelContract contract)
    {
        var first = sources.Select(source => Find(rule, source, contract)).ToList();
        var again = sources.Select(source => Find(rule, source, contract));
        Expect.That(first.Zip(again).All(pair => pair.First.SequenceEqual(pair.Second)), "The same source gives the same findings, whatever was looked at before.");
    }

    private static async Task SameAtOnceAsync(ILegalityRule rule, string source, KernelContract contract)
    {
        var alone = Find(rule, source, contract);
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Find(rule, source, contract)))).ConfigureAwait(false);
        Expect.That(all.All(found => found.SequenceEqual(alone)), "Eight threads at once find something else than one alone.");
    }
}
