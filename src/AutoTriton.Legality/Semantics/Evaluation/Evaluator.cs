using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>Follows the paths of a candidate without running it: which kernels are launched, where data comes from, what libraries are used.</summary>
/// <remarks>
/// An abstract interpreter. Calls are followed into the candidate's functions; branches on unknown conditions are followed
/// both ways and joined; loops over something are taken to run at least once, twice over the outermost one so that what
/// one round leaves reaches the next. Kernels are followed at each launch with its arguments, so a store reaches the
/// memory of the tensor that was passed.
/// </remarks>
internal sealed partial class Evaluator
{
    private const int DeepestCall = 24;
    private const int DeepestExpression = 200;
    private readonly CancellationToken _cancellationToken;
    private readonly Stack<CallScope> _calls = new();
    private readonly Cell _excused = new(false);
    private int _steps;
    private int _loopDepth;
    private int _expressionDepth;
    private bool _ended;

    public Evaluator(int maximumSteps, CancellationToken cancellationToken)
    {
        MaximumSteps = maximumSteps;
        _cancellationToken = cancellationToken;
        Module = new Frame(null);
        _calls.Push(new CallScope(Module, default, false));
    }

    public int MaximumSteps { get; }

    /// <summary>The candidate's own top-level names.</summary>
    public Frame Module { get; }

    public Journal Journal { get; } = new();

    public FactCollection Facts { get; private set; } = new();

    /// <summary>Whether a kernel that does something was launched on this path.</summary>
    public Storage Launched { get; } = new(Content.Constant, null);

    /// <summary>Modules whose names were all imported, by <c>from m import *</c>.</summary>
    private List<string> StarModules { get; } = [];

    private CallScope Call => _calls.Peek();

    private Frame Frame => Call.Frame;

    private bool IsKernel => Frame.IsKernel;

    private bool IsExcused => _excused.Value is true;

    /// <summary>Follows the module's own statements, as importing it would run them.</summary>
    public void RunModule(ModuleNode module)
    {
        _state = LastingState.Of(module);
        Execute(module.Body);
        _ended = false;
        Loosen(_state);
    }

    /// <summary>The jit functions' definitions that were met.</summary>
    public HashSet<SyntaxNode> KernelNodes { get; } = [];

    /// <summary>Hands over the facts collected so far and begins anew.</summary>
    public FactCollection TakeFacts()
    {
        var facts = Facts;
        Facts = new FactCollection();
        return facts;
    }

    /// <summary>Makes an object of a class, its constructor called with unknown arguments.</summary>
    public Value Instantiate(ClassValue @class)
    {
        var made = Construct(@class, InitializerArguments(@class), @class.Node);
        if (made is InstanceValue instance)
        {
            Loosen(instance.Attributes, _state.Attributes);
            foreach (var (name, value) in instance.Attributes.Items)
            {
                Outlives(value, name);
            }
        }

        return made;
    }

    /// <summary>Unknown arguments for a class's constructor.</summary>
    public CallArguments InitializerArguments(ClassValue @class) =>
        @class.Find("__init__") is { Value: FunctionValue initialize }
            ? EntryArguments.ForFunction(initialize.With(receiver: @class), isModule: false)
            : CallArguments.None;

    /// <summary>Follows one entry point from the module's state, and goes back to that state.</summary>
    public EntryFact RunEntry(string name, SyntaxNode? node, Func<Evaluator, (Value Function, CallArguments Arguments)?> prepare)
    {
        var before = Facts;
        Facts = new FactCollection();
        var mark = Journal.Mark;
        _entryOutcomes.Clear();
        _ended = false;
        if (prepare(this) is { } call && !_ended)
        {
            _entryArguments = [.. ArgumentStorages(call.Arguments)];
            _isEntryCall = true;
            _isOutermost = false;
            var result = Invoke(call.Function, call.Arguments, node);
            if (_isEntryCall || _entryOutcomes.Count == 0)
            {
                // What is called is no function of the candidate: its one outcome is the call's.
                _isEntryCall = false;
                AddOutcome(node, result);
            }
        }

        var isProcedure = node is FunctionDefinition { Parameters: { Positional.IsEmpty: true, KeywordOnly.IsEmpty: true, PositionalOnly.IsEmpty: true, VariadicPositional: null } }
            && _entryOutcomes.All(outcome => outcome.ReturnsNothing);
        var entry = new EntryFact(name, node, [.. _entryOutcomes], [.. Facts.Launches], isProcedure);
        _isOutermost = true;
        _fresh.Clear();
        Journal.Rollback(mark);
        Merge(before);
        return entry;
    }

    private readonly List<Outcome> _entryOutcomes = [];
    private ImmutableArray<Storage> _entryArguments = [];
    private bool _isEntryCall;

    private void Merge(FactCollection before)
    {
        var found = Facts;
        Facts = before;
        found.Launches.ForEach(Facts.Add);
        found.Operators.ForEach(Facts.Add);
        found.Uses.ForEach(Facts.Add);
        found.States.ForEach(Facts.Add);
        found.Undecided.ForEach(Facts.Add);
        found.Handlers.ForEach(Facts.Add);
        found.Dead.ForEach(Facts.AddDead);
        found.GridlessCalls.ForEach(Facts.AddGridlessCall);
    }

    private static IEnumerable<Storage> ArgumentStorages(CallArguments arguments) => arguments.All.SelectMany(StoragesOf).Where(storage => storage.IsArgument);

    private static IEnumerable<Storage> StoragesOf(Value value) => value switch
    {
        TensorValue tensor => tensor.Storages,
        UnionValue union => union.Alternatives.SelectMany(StoragesOf),
        SequenceValue sequence => sequence.Elements.SelectMany(StoragesOf),
        InstanceValue instance => instance.Attributes.Values.SelectMany(attribute => attribute is InstanceValue ? [] : StoragesOf(attribute)),
        _ => [],
    };

    private void AddOutcome(SyntaxNode? node, Value result)
    {
        Content? arguments = null;
        foreach (var storage in _entryArguments)
        {
            if (!ReferenceEquals(storage.Content, Content.Input))
            {
                arguments = arguments is null ? storage.Content : Content.Combine(arguments, storage.Content);
            }
        }

        KeepReturned(node, result);
        if (node is not null)
        {
            _entryOutcomes.Add(new Outcome(node, Launched.Content, result.Content, result is ConstantValue { IsNone: true }, arguments, IsExcused));
        }
    }

    private void Step()
    {
        if (++_steps > MaximumSteps || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new AnalysisBudgetException();
        }

        if ((_steps & 0x3FF) == 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private void Undecided(SyntaxNode node, string what) => Facts.Add(new UndecidedFact(node, what));

    private PathSnapshot Capture(PathMark mark) => Journal.Capture(mark, IsExcused);

    /// <summary>Follows two ways from here and goes on as both.</summary>
    private Flow Fork(Func<Flow> first, Func<Flow> second) => Fork([first, second]);

    private Flow Fork(ReadOnlySpan<Func<Flow>> ways)
    {
        var mark = Journal.Mark;
        var ends = new List<PathSnapshot>();
        foreach (var way in ways)
        {
            if (way() == Flow.Next)
            {
                ends.Add(Capture(mark));
            }

            Journal.Rollback(mark);
        }

        if (ends.Count == 0)
        {
            return Flow.Ended;
        }

        Journal.Merge(mark, ends, IsKernel);
        return Flow.Next;
    }
}
