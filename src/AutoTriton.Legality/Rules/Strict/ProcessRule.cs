namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3008: no process or thread is started, and nothing is installed.</summary>
public sealed class ProcessRule : ForbiddenNamesRule
{
    /// <inheritdoc/>
    public override string Id => "AT3008";

    /// <inheritdoc/>
    public override string Title => "No processes, no threads";

    private protected override string What => "starts processes or threads";

    private protected override string[] Modules { get; } =
        ["subprocess", "multiprocessing", "threading", "_thread", "concurrent", "asyncio", "signal", "pty", "torch.multiprocessing", "torch.futures", "torch.distributed", "pip", "ensurepip", "sched", "joblib", "ray"];

    private protected override string[] Names { get; } =
        ["os.system", "os.popen", "os.fork", "os.execv", "os.execve", "os.execvp", "os.spawnl", "os.spawnle", "os.spawnlp", "os.spawnlpe", "os.spawnve", "os.spawnvp", "os.spawnvpe", "os.execl", "os.execle", "os.execlp", "os.execlpe", "os.execvpe", "os.forkpty", "os.killpg", "os.posix_spawnp", "os.spawnv", "os.kill", "os.posix_spawn", "os.startfile", "os._exit", "sys.exit", "os.abort", "torch.jit.fork", "torch.jit._fork"];
}
