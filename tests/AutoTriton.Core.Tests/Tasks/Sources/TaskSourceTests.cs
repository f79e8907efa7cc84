using AutoTriton.Core.Tasks;
using AutoTriton.Core.Tasks.Sources;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Core.Tests.Tasks.Sources;

public sealed class TaskSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("autotriton-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Folder_reads_python_json_and_json_lines_in_order_of_paths()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "level1"));
        Directory.CreateDirectory(Path.Combine(_folder, ".hidden"));
        Write("level1/19_ReLU.py", "class Model: pass");
        Write(".hidden/other.py", "class Model: pass");
        Write("a.json", KernelTaskJson.Write(SampleTasks.Function with { Id = "from-json" }));
        Write("b.jsonl", KernelTaskJson.Write(SampleTasks.Module with { Id = "line-1" }) + "\n\n" + KernelTaskJson.Write(SampleTasks.Module with { Id = "line-3" }) + "\n");
        Write("notes.txt", "no task");

        var tasks = await ReadAsync(new FolderTaskSource(_folder));

        Assert.Equal(["from-json", "line-1", "line-3", "level1/19_ReLU"], tasks.Select(task => task.Id));
        Assert.IsType<ModuleContract>(tasks[3].Contract);
    }

    [Fact]
    public async Task JsonLines_says_the_line_that_is_wrong()
    {
        Write("tasks.jsonl", KernelTaskJson.Write(SampleTasks.Function) + "\n{}\n");
        var error = await Assert.ThrowsAsync<TaskFormatException>(() => ReadAsync(new JsonLinesTaskSource(Path.Combine(_folder, "tasks.jsonl"))));
        Assert.EndsWith("tasks.jsonl:2", error.Origin, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonLines_invalid_utf8_is_refused_with_the_place()
    {
        var path = Path.Combine(_folder, "tasks.jsonl");
        await File.WriteAllBytesAsync(path, [0x7b, 0xff, 0xfe, 0x7d], TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<TaskFormatException>(() => ReadAsync(new JsonLinesTaskSource(path)));
        Assert.Contains("UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_file_or_folder_is_named()
    {
        await Assert.ThrowsAsync<TaskFormatException>(() => ReadAsync(new JsonLinesTaskSource(Path.Combine(_folder, "none.jsonl"))));
        await Assert.ThrowsAsync<TaskFormatException>(() => ReadAsync(new FolderTaskSource(Path.Combine(_folder, "none"))));
    }

    private static async Task<List<KernelTask>> ReadAsync(ITaskSource source)
    {
        var tasks = new List<KernelTask>();
        await foreach (var task in source.ReadAsync(TestContext.Current.CancellationToken))
        {
            tasks.Add(task);
        }

        return tasks;
    }

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(_folder, path), text);
}
