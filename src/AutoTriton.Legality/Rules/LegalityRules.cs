using System.Collections.Immutable;
using AutoTriton.Legality.Rules.Paper;
using AutoTriton.Legality.Rules.Reachable;
using AutoTriton.Legality.Rules.Strict;

namespace AutoTriton.Legality.Rules;

/// <summary>The library's rules.</summary>
public static class LegalityRules
{
    /// <summary>All of them, by id. AT1001 (it is Python) is the analyzer's own.</summary>
    public static ImmutableArray<ILegalityRule> Default { get; } =
    [
        new KernelExistsRule(),
        new KnownTritonNamesRule(),
        new KernelSyntaxRule(),
        new HostNamesInKernelRule(),
        new EntryPointExistsRule(),
        new KernelIsReachedRule(),
        new LaunchOnEveryPathRule(),
        new KernelDoesSomethingRule(),
        new OutputReachesResultRule(),
        new GuardBeforeLaunchRule(),
        new FallbackOnExceptionRule(),
        new DecoyKernelRule(),
        new UndecidedRule(),
        new LibraryComputesRule(),
        new TensorOperatorComputesRule(),
        new LayerComputesRule(),
        new ReferenceReuseRule(),
        new StateBetweenCallsRule(),
        new PatchRule(),
        new ReflectionRule(),
        new ProcessRule(),
        new FileAndNetworkRule(),
        new StreamRule(),
        new TimerRule(),
        new ExceptionHandlerRule(),
        new EvaluatorModeRule(),
        new PrintRule(),
        new ForeignCodeRule(),
        new HookRule(),
        new RawMemoryRule(),
        new TensorSubclassRule(),
        new HiddenAttributeRule(),
        new KnownImportRule(),
        new UndecidedAttributeRule(),
        new PrecisionRule(),
        new KnownNamesRule(),
    ];
}
