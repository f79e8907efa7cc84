using AutoTriton.Tests.Shared;

namespace AutoTriton.Python.Tests.Dumping;

public sealed class SyntaxAgreementTests(ITestOutputHelper output)
{
    [Fact]
    public void Parser_and_CPython_agree_on_every_source_of_the_shared_folder()
    {
        Assert.SkipUnless(SharedFolder.Exists, SharedFolder.Reason);
        using var python = PythonOracle.TryStart();
        Assert.SkipUnless(python is not null, PythonOracle.Reason);

        var agreement = SyntaxAgreement.Measure(PythonCorpus.All(), python);

        foreach (var difference in agreement.Verdicts.Concat(agreement.Trees))
        {
            output.WriteLine(difference);
        }

        Assert.Equal(1234, agreement.Sources);
        Assert.True(agreement.VerdictShare >= 0.995, $"The verdicts agree on {agreement.VerdictShare:P2}.");
        Assert.Empty(agreement.Trees);
    }
}
