using System.Runtime.CompilerServices;

namespace AutoTriton.Core.Tasks.Sources;

/// <summary>
/// Reads tasks from a folder, in the order of their paths: every <c>.py</c> file is a task under one contract (KernelBench's layout),
/// every <c>.json</c> file is one task and every <c>.jsonl</c> file a list of tasks, as <see cref="KernelTaskJson"/> describes.
/// Folders whose name starts with a dot are passed over.
/// </summary>
/// <param name="folder">The folder, searched recursively.</param>
/// <param name="contract">The contract of the <c>.py</c> files, or null for <see cref="ModuleContract"/>.</param>
public sealed class FolderTaskSource(string folder, KernelContract? contract = null) : ITaskSource
{
    private readonly string _folder = folder ?? throw new ArgumentNullException(nameof(folder));
    private readonly KernelContract _contract = contract ?? new ModuleContract();

    /// <inheritdoc/>
    public async IAsyncEnumerable<KernelTask> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(_folder))
        {
            throw new TaskFormatException("There is no such folder. Name a folder of .py, .json or .jsonl tasks.", _folder);
        }

        foreach (var path in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Where(IsVisible).Order(StringComparer.Ordinal))
        {
            switch (Path.GetExtension(path))
            {
                case ".py":
                    yield return await ReadPythonAsync(path, cancellationToken).ConfigureAwait(false);
                    break;
                case ".json":
                    yield return KernelTaskJson.Parse(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false), path);
                    break;
                case ".jsonl":
                    await foreach (var task in new JsonLinesTaskSource(path).ReadAsync(cancellationToken).ConfigureAwait(false))
                    {
                        yield return task;
                    }

                    break;
            }
        }
    }

    private async Task<KernelTask> ReadPythonAsync(string path, CancellationToken cancellationToken)
    {
        var relative = Path.GetRelativePath(_folder, path).Replace('\\', '/');
        return new KernelTask
        {
            Id = relative[..^3],
            Reference = new PyTorchReference(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false)),
            Contract = _contract,
            Provenance = relative,
        };
    }

    private bool IsVisible(string path) =>
        !Path.GetRelativePath(_folder, path).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.'));
}
