#pragma warning disable xUnit1051 // The snippets read as the page shows them.
using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Legality;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Samples;
using Microsoft.Extensions.DependencyInjection;

namespace AutoTriton.Repository.Tests.Snippets;

/// <summary>The program of the page on legality, run.</summary>
public sealed class LegalitySnippetTests
{
    [Fact]
    public void Analyze_and_layer()
    {
        var source = SampleTasks.ModuleSolution;
        var builder = new KernelExecutorBuilder(new FakeKernelExecutor());

        LegalityResult result = new LegalityAnalyzer().Analyze(source, new ModuleContract(), LegalityLevel.Reachable);
        builder.UseLegality(LegalityLevel.Reachable);   // a layer: illegal candidates are not executed

        Assert.True(result.IsLegal);
        Assert.IsType<Legality.Execution.LegalityKernelExecutor>(builder.Build());
    }
}
