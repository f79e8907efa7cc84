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
        ["sys.stdout", "sys.stderr", "sys.__stdout__", "sys.__stderr__", "pprint"];

    private protected override string[] Names { get; } =
        ["builtins.print", "os.write", "sys.displayhook", "warnings.showwarning", "logging.info", "logging.warning", "logging.warn", "logging.error", "logging.critical",
            "logging.log", "logging.basicConfig", "logging.StreamHandler", "logging.getLogger.info", "logging.getLogger.warning", "logging.getLogger.warn",
            "logging.getLogger.error", "logging.getLogger.critical", "logging.getLogger.log", "logging.getLogger.exception", "logging.getLogger.addHandler", "warnings.warn"];
}
