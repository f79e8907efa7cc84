using System.Collections.Immutable;
using AutoTriton.Core.Tasks;
using AutoTriton.Legality.Semantics.Evaluation;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics;

/// <summary>Follows what a contract calls. Where it names nothing (a script), every function and method that reaches a launch is an entry point.</summary>
internal sealed class EntryPoints(Evaluator evaluator, ModuleNode module, KernelContract contract)
{
    private static readonly HashSet<string> NeverEntries = ["__init__", "__new__", "__repr__", "__str__", "extra_repr", "setup_context", "reset_parameters"];

    public (ImmutableArray<EntryFact> Entries, string? Problem) Follow()
    {
        switch (contract)
        {
            case ModuleContract named:
                return FollowClass(named.CandidateClass);
            case FunctionContract named:
                return evaluator.Module.TryGet(named.EntryPoint) is { } function
                    ? ([FollowFunction(named.EntryPoint, function)], null)
                    : ([], $"The candidate does not define '{named.EntryPoint}'.");
            case LaunchContract launch:
                return FollowLaunch(launch.Kernel);
            default:
                return (FollowAll(), null);
        }
    }

    private (ImmutableArray<EntryFact> Entries, string? Problem) FollowClass(string name) =>
        evaluator.Module.TryGet(name) switch
        {
            null => ([], $"The candidate does not define '{name}'."),
            ClassValue @class when @class.Find("forward") is not { Value: FunctionValue } =>
                ([], $"'{name}' has no 'forward' of its own: it computes what its base class computes."),
            ClassValue @class => ([FollowMethod(@class, "forward", isModule: true)], null),
            _ => ([FollowFunction(name, evaluator.Module.TryGet(name)!)], null),
        };

    private (ImmutableArray<EntryFact> Entries, string? Problem) FollowLaunch(string name)
    {
        if (evaluator.Module.TryGet(name) is not KernelValue kernel)
        {
            return ([], $"The candidate has no jit function '{name}'.");
        }

        var entry = evaluator.RunEntry(name, kernel.Function.Node, running =>
        {
            running.LaunchDirectly(kernel, kernel.Function.Node);
            return null;
        });
        return ([entry], null);
    }

    private EntryFact FollowFunction(string name, Value function) =>
        evaluator.RunEntry(name, NodeOf(function), running => (function, EntryArguments.For(running, function, isModule: false)));

    private EntryFact FollowMethod(ClassValue @class, string method, bool isModule)
    {
        var found = @class.Find(method)!.Value;
        var function = (FunctionValue)found.Value;
        return evaluator.RunEntry($"{@class.Node.Name}.{method}", function.Node, running =>
        {
            if (isModule)
            {
                // The object is called as the harness calls it, so that what it puts in the place of its method counts.
                return (running.Instantiate(@class), EntryArguments.ForFunction(function.With(receiver: @class), isModule));
            }

            var bound = function.MethodKind switch
            {
                MethodKind.Static => function,
                MethodKind.Class => function.With(receiver: @class, owner: found.Owner),
                _ => function.With(receiver: running.Instantiate(@class), owner: found.Owner),
            };
            var arguments = EntryArguments.For(running, bound, isModule);
            if (@class.IsAutogradFunction && !arguments.Positional.IsEmpty && @class.Find("setup_context") is null)
            {
                arguments = arguments with { Positional = arguments.Positional.SetItem(0, new InstanceValue(@class, new Frame(null))) };
            }

            return ((Value)bound, arguments);
        });
    }

    private ImmutableArray<EntryFact> FollowAll()
    {
        var entries = ImmutableArray.CreateBuilder<EntryFact>();
        foreach (var (name, value) in evaluator.Module.Items.ToList())
        {
            if (value is FunctionValue { Node: FunctionDefinition node } function && !node.IsAsync)
            {
                Add(entries, FollowFunction(name, function));
            }
            else if (value is ClassValue @class)
            {
                foreach (var (method, _) in @class.Attributes.Items.Where(item => item.Value is FunctionValue && !NeverEntries.Contains(item.Key)).ToList())
                {
                    Add(entries, FollowMethod(@class, method, isModule: false));
                }
            }
        }

        _ = module;
        return entries.ToImmutable();
    }

    private static void Add(ImmutableArray<EntryFact>.Builder entries, EntryFact entry)
    {
        if (!entry.Launches.IsEmpty && !entry.IsProcedure)
        {
            entries.Add(entry);
        }
    }

    private static SyntaxNode? NodeOf(Value value) => value switch
    {
        FunctionValue function => function.Node,
        ClassValue @class => @class.Node,
        KernelValue kernel => kernel.Function.Node,
        MethodValue { Receiver: ClassValue @class } => @class.Node,
        PartialValue partial => NodeOf(partial.Function),
        _ => null,
    };
}
