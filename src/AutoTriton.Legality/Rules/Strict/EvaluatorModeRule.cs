namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3013: no behaviour depends on environment variables, on the machine or on the state of random generators.</summary>
public sealed class EvaluatorModeRule : ForbiddenNamesRule
{
    /// <inheritdoc/>
    public override string Id => "AT3013";

    /// <inheritdoc/>
    public override string Title => "The environment is not asked";

    private protected override string What => "asks the environment";

    private protected override string[] Modules { get; } =
        ["os.environ", "platform", "getpass", "random"];

    private protected override string[] Names { get; } =
        ["os.getenv", "os.environ.get", "os.getpid", "os.getcwd", "os.uname", "torch.cuda.manual_seed", "torch.cuda.manual_seed_all", "torch.seed", "torch.initial_seed", "torch.get_rng_state", "torch.set_rng_state", "torch.cuda.get_rng_state", "torch.cuda.set_rng_state", "torch.random.manual_seed", "torch.random.fork_rng", "numpy.random.seed", "sys.flags", "sys.platform", "sys.version_info", "torch.is_inference_mode_enabled", "torch.utils.data", "torch.cuda.memory_stats", "torch.cuda.memory_snapshot", "torch.cuda.memory_allocated"];
}
