using System.Collections.Immutable;
using System.Text;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Tasks;
using AutoTriton.Core.Tasks.Sources;
using AutoTriton.Evaluation.Answers;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Evaluation.Tests.Answers;

public sealed class AnswerFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"answers-{Guid.NewGuid():N}.jsonl");

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("""{"answer": "x = 1"}""")]
    [InlineData("""{"predict": "x = 1", "label": "y"}""")]
    [InlineData("""{"prompt": "write", "completion": "x = 1"}""")]
    [InlineData("""{"prompt": [{"role": "user", "content": "write"}], "completion": [{"role": "assistant", "content": "x = 1"}]}""")]
    [InlineData("""{"response": "x = 1"}""")]
    [InlineData("""{"output": "x = 1", "input": "write"}""")]
    [InlineData("""{"generated_text": "x = 1"}""")]
    [InlineData("""{"messages": [{"role": "user", "content": "write"}, {"role": "assistant", "content": "a draft"}, {"role": "user", "content": "again"}, {"role": "assistant", "content": "x = 1"}]}""")]
    [InlineData("""{"messages": [{"role": "assistant", "content": [{"type": "text", "text": "x "}, {"type": "text", "text": "= 1"}]}]}""")]
    [InlineData("""{"choices": [{"message": {"role": "assistant", "content": "x = 1"}}]}""")]
    [InlineData("""{"choices": [{"text": "x = 1"}]}""")]
    [InlineData("""{"custom_id": "a", "response": {"status_code": 200, "body": {"model": "m", "choices": [{"message": {"role": "assistant", "content": "x = 1"}}]}}}""")]
    [InlineData("""{"request_id": "a", "prompt": "write", "outputs": [{"index": 0, "text": "x = 1", "finish_reason": "stop"}]}""")]
    [InlineData("""{"message": {"role": "assistant", "content": "x = 1"}}""")]
    public async Task Answer_is_found_in_the_shapes_that_tools_write(string row)
    {
        var answer = Assert.Single(Assert.Single(await ReadAsync(row)).Answers);

        Assert.Equal("x = 1", answer.Text);
        Assert.Equal("script", answer.Contract.Name);
        Assert.Null(answer.Task);
    }

    [Fact]
    public async Task Several_choices_are_several_answers_with_their_finish_reasons()
    {
        var row = Assert.Single(await ReadAsync("""{"id": "r", "model": "m", "choices": [{"text": "a", "finish_reason": "stop"}, {"text": "b", "finish_reason": "length"}]}"""));

        Assert.Equal(["a", "b"], row.Answers.Select(answer => answer.Text));
        Assert.Equal([StopReason.EndOfText, StopReason.Length], row.Answers.Select(answer => answer.StopReason));
        Assert.Equal([0, 1], row.Answers.Select(answer => answer.Choice));
        Assert.All(row.Answers, answer => Assert.Equal(("r", "m"), (answer.Id, answer.Model)));
        Assert.NotEqual(row.Answers[0].Key, row.Answers[1].Key);
    }

    [Theory]
    [InlineData("task")]
    [InlineData("task_id")]
    [InlineData("custom_id")]
    [InlineData("id")]
    public async Task Task_is_looked_up_by_its_id(string field)
    {
        var options = new AnswerFileOptions { Tasks = ImmutableDictionary<string, KernelTask>.Empty.Add(SampleTasks.Function.Id, SampleTasks.Function) };

        var answer = (await ReadAsync($$"""{"{{field}}": "{{SampleTasks.Function.Id}}", "completion": "x"}""", options)).Single().Answers.Single();

        Assert.Same(SampleTasks.Function, answer.Task);
        Assert.Equal(SampleTasks.Function.Contract, answer.Contract);
    }

    [Fact]
    public async Task Row_may_carry_its_whole_task_or_its_contract_and_reference()
    {
        var whole = $$"""{"task": {{KernelTaskJson.Write(SampleTasks.Module)}}, "completion": "x"}""";
        var parts = """{"id": "p", "contract": {"kind": "function", "entry_point": "f"}, "reference": "def f(x): return x", "completion": "x"}""";

        var rows = await ReadAsync($"{whole}\n{parts}");

        Assert.Equal(SampleTasks.Module.Id, rows[0].Answers.Single().Task!.Id);
        Assert.Equal(new PyTorchReference("def f(x): return x"), rows[1].Answers.Single().Task!.Reference);
    }

    [Theory]
    [InlineData("""{"entry_point": "f", "completion": "x"}""", "f")]
    [InlineData("""{"contract": {"kind": "function", "entry_point": "g"}, "completion": "x"}""", "g")]
    [InlineData("""{"instruction": "Write it.\nWrapper Entry Information: fused(a, b) -> Tensor", "predict": "x"}""", "fused")]
    public async Task Contract_without_a_reference_is_judged_for_legality(string row, string entry)
    {
        var answer = (await ReadAsync(row)).Single().Answers.Single();

        Assert.Equal(entry, Assert.IsType<FunctionContract>(answer.Contract).EntryPoint);
        Assert.Null(answer.Task);
    }

    [Fact]
    public async Task Unusable_rows_are_named_by_line_and_the_rest_goes_on()
    {
        var bytes = new List<byte>();
        void Line(ReadOnlySpan<byte> line) => bytes.AddRange([.. line, (byte)'\n']);
        Line("""{"completion": "first"}"""u8);
        Line("""{"completion": "not whole"""u8);
        Line("""{"prompt": "only"}"""u8);
        Line([.. """{"completion": "a"""u8, 0xFF, 0xFE, .. "\"}"u8]);
        Line("""[{"completion": "a"}]"""u8);
        Line("""{"completion": "\ud800"}"""u8);
        Line(""u8);
        Line("""{"contract": {"kind": "dance"}, "completion": "a"}"""u8);
        Line(Encoding.UTF8.GetBytes(new string('x', 5000)));
        Line("""{"completion": "last"}"""u8);
        await File.WriteAllBytesAsync(_path, [.. bytes], TestContext.Current.CancellationToken);

        var rows = await RowsAsync(new AnswerFileOptions { MaximumRowBytes = 4000 });

        Assert.Equal(["first", "last"], rows.SelectMany(row => row.Answers).Select(answer => answer.Text));
        Assert.Equal([2, 3, 4, 5, 6, 8, 9], rows.Where(row => row.Error is not null).Select(row => row.Error!.Line));
        string[] reasons = ["not JSON", "holds no answer", "not valid UTF-8", "a JSON array", "not Unicode", "'dance' is no contract", "has 5,000 bytes"];
        Assert.All(rows.Select(row => row.Error?.Message).OfType<string>().Zip(reasons), pair => Assert.Contains(pair.Second, pair.First, StringComparison.Ordinal));
        Assert.Equal(bytes.Count, rows[^1].End);
    }

    [Fact]
    public async Task Row_far_too_long_is_refused_without_being_held()
    {
        await using (var file = File.Create(_path))
        {
            var chunk = new byte[1 << 20];
            Array.Fill(chunk, (byte)'x');
            for (var megabyte = 0; megabyte < 50; megabyte++)
            {
                await file.WriteAsync(chunk, TestContext.Current.CancellationToken);
            }

            await file.WriteAsync("\n{\"completion\": \"after\"}"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        var rows = await RowsAsync(null);

        Assert.Contains("52,428,800 bytes", rows[0].Error!.Message, StringComparison.Ordinal);
        Assert.Equal("after", rows[1].Answers.Single().Text);
    }

    [Fact]
    public async Task Mark_line_ends_and_a_missing_last_line_end_are_passed_over()
    {
        await File.WriteAllBytesAsync(_path, [0xEF, 0xBB, 0xBF, .. "{\"completion\": \"a\"}\r\n\r\n{\"completion\": \"b\"}"u8], TestContext.Current.CancellationToken);

        Assert.Equal(["a", "b"], (await RowsAsync(null)).SelectMany(row => row.Answers).Select(answer => answer.Text));
    }

    [Fact]
    public async Task Missing_file_is_a_typed_error() =>
        await Assert.ThrowsAsync<AnswerFormatException>(() => RowsAsync(null));

    private async Task<List<AnswerRow>> ReadAsync(string text, AnswerFileOptions? options = null)
    {
        await File.WriteAllTextAsync(_path, text, TestContext.Current.CancellationToken);
        return await RowsAsync(options);
    }

    private async Task<List<AnswerRow>> RowsAsync(AnswerFileOptions? options)
    {
        var rows = new List<AnswerRow>();
        await foreach (var row in new AnswerFile(_path, options).ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }
}
