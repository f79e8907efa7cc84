using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Tests.Numerics;

public sealed unsafe class BinaryTableTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(1027)]
    public void Add_of_float32_blocks_adds_each_element(int count)
    {
        var left = Enumerable.Range(0, count).Select(i => i * 0.5f).ToArray();
        var right = Enumerable.Range(0, count).Select(i => i * -3f).ToArray();
        var result = new float[count];
        fixed (float* a = left, b = right, d = result)
        {
            BinaryTable.Find(BinaryOperation.Add, TritonDType.Float32, OperandForm.Blocks)((byte*)a, (byte*)b, (byte*)d, count);
        }

        Assert.Equal(left.Zip(right, (x, y) => x + y), result);
    }
}
