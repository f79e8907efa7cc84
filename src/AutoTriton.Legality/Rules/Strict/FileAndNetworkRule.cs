namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3009: nothing is read from or written to files or the network.</summary>
public sealed class FileAndNetworkRule : ForbiddenNamesRule
{
    /// <inheritdoc/>
    public override string Id => "AT3009";

    /// <inheritdoc/>
    public override string Title => "No files, no network";

    private protected override string What => "reaches files or the network";

    private protected override string[] Modules { get; } =
        ["socket", "urllib", "urllib3", "requests", "http", "ftplib", "smtplib", "shutil", "tempfile", "pickle", "cPickle", "dill", "joblib", "glob", "mmap", "pathlib", "io", "sqlite3", "shelve", "zipfile", "tarfile", "fcntl", "select", "resource", "psutil", "httpx", "aiohttp", "h5py", "safetensors", "huggingface_hub", "os"];

    private protected override string[] Names { get; } =
        ["builtins.open", "builtins.input", "torch.load", "torch.save", "torch.hub", "torch.from_file", "numpy.load", "numpy.save", "numpy.fromfile", "numpy.memmap", "torch.UntypedStorage", "torch.serialization", "torch.package", "torch.utils.model_zoo", "torch.utils.data", "torch.utils.tensorboard", "numpy.savez", "numpy.savez_compressed", "numpy.savetxt", "numpy.loadtxt", "numpy.genfromtxt", "numpy.lib", "logging.FileHandler", "logging.handlers", "multiprocessing.shared_memory", "torch.distributed", "torch.Tensor.tofile", "json.load", "json.dump"];
}
