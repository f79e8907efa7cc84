using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Facts;

/// <summary>Everything seen while paths were followed. Facts of a node are kept once.</summary>
internal sealed class FactCollection
{
    private readonly HashSet<object> _seen = [];

    public List<LaunchFact> Launches { get; } = [];

    public List<OperatorFact> Operators { get; } = [];

    public List<UseFact> Uses { get; } = [];

    public List<StateFact> States { get; } = [];

    public List<HandlerFact> Handlers { get; } = [];

    public List<UndecidedFact> Undecided { get; } = [];

    /// <summary>Branches that no path enters, by a constant condition.</summary>
    public List<SyntaxNode> Dead { get; } = [];

    /// <summary>Calls of a jit function without a grid, outside kernels.</summary>
    public List<SyntaxNode> GridlessCalls { get; } = [];

    public void Add(LaunchFact fact)
    {
        // A launch that does something on one visit and nothing on another does something.
        var index = Launches.FindIndex(other => ReferenceEquals(other.Node, fact.Node) && other.Kernel == fact.Kernel);
        if (index < 0)
        {
            Launches.Add(fact);
        }
        else if (fact.IsEffective && !Launches[index].IsEffective)
        {
            Launches[index] = fact;
        }
    }

    public void Add(OperatorFact fact) => AddOnce(Operators, fact);

    public void Add(UseFact fact) => AddOnce(Uses, fact);

    public void Add(StateFact fact) => AddOnce(States, fact);

    public void Add(UndecidedFact fact) => AddOnce(Undecided, fact);

    public void Add(HandlerFact fact) => AddOnce(Handlers, fact);

    public void AddDead(SyntaxNode node) => AddOnce(Dead, node);

    public void AddGridlessCall(SyntaxNode node) => AddOnce(GridlessCalls, node);

    private void AddOnce<T>(List<T> list, T fact)
        where T : notnull
    {
        if (_seen.Add(fact))
        {
            list.Add(fact);
        }
    }
}
