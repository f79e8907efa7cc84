namespace AutoTriton.Bench;

/// <summary>A figure that can be reproduced by one command. One class a figure; the program finds them by reflection.</summary>
internal abstract class Figure
{
    /// <summary>The name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What is measured against what, and the target, in one line.</summary>
    public abstract string Description { get; }

    /// <summary>What it needs beside the SDK: <c>shared</c>, <c>Python</c>, <c>GPU</c>; empty for nothing.</summary>
    public virtual string Needs => "";

    /// <summary>Measures; prints what it sees as it goes.</summary>
    /// <param name="path">Another set of cases of the same format, or null for the figure's own.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The outcome.</returns>
    public abstract Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken);
}
