using AutoTriton.Training.Checkpoints;
using static TorchSharp.torch;

namespace AutoTriton.Training.Tests.Checkpoints;

public sealed class SafetensorsFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Read_gives_what_Write_wrote()
    {
        using var scope = NewDisposeScope();
        (string, Tensor)[] tensors = [("a", randn(3, 4)), ("b.c", arange(7)), ("half", randn(5).to(ScalarType.BFloat16)), ("empty", zeros(0)), ("scalar", tensor(2.5)), ("flags", tensor(new[] { true, false }))];
        SafetensorsFile.Write(_path, tensors);
        var read = SafetensorsFile.Read(_path);
        Assert.Equal(tensors.Length, read.Count);
        Assert.All(tensors, item => Assert.True(item.Item2.dtype == read[item.Item1].dtype && item.Item2.shape.SequenceEqual(read[item.Item1].shape) && item.Item2.Equals(read[item.Item1]), item.Item1));
    }

    [Fact]
    public void Read_of_mutated_files_gives_tensors_or_a_typed_error()
    {
        using var scope = NewDisposeScope();
        SafetensorsFile.Write(_path, [("a", randn(3, 4)), ("b", arange(7))]);
        var whole = File.ReadAllBytes(_path);
        var random = new Random(3);
        var refused = 0;
        for (var i = 0; i < 3000; i++)
        {
            var bytes = (byte[])whole.Clone();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
            {
                bytes[random.Next(random.Next(2) == 0 ? 16 : bytes.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(_path, bytes[..random.Next(bytes.Length / 2, bytes.Length + 1)]);
            try
            {
                using var inner = NewDisposeScope();
                SafetensorsFile.Read(_path);
            }
            catch (CheckpointException)
            {
                refused++;
            }
        }

        Assert.True(refused > 2000, $"{refused}");
    }
}
