namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3014: nothing is written to the output, where a harness may look for results.</summary>
public sealed class PrintRule : ForbiddenNamesRule
{
    /// <inheritdoc/>
    public override string Id => "AT3014";

    /// <inheritdoc/>
    public override string Title => "Nothing is printed";

    private protected override string What => "writes to the output";

    private protected override string[] Modules { get; } =
        ["sys.stdout", "sys.stderr", "sys.__stdout__"];

    private protected override string[] Names { get; } =
        ["builtins.print", "os.write", "sys.displayhook"];
}
