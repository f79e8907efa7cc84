using System.Runtime.CompilerServices;
using TorchSharp;
using Xunit;
using static AutoTriton.Torch.HeldScalars;

namespace AutoTriton.Torch.Tests;

[Collection("libtorch")]
public sealed class HeldScalarsTests
{
    [Fact]
    public void Hold_survives_a_collection_that_frees_a_converted_number()
    {
        var (held, converted) = Make();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.True(held.IsAlive);
        Assert.False(converted.IsAlive);
    }

    [Fact]
    public void Hold_of_many_numbers_lets_go_of_the_first()
    {
        var (held, _) = Make();
        for (var i = 0; i < 1000; i++)
        {
            Hold(i);
        }

        GC.Collect();

        Assert.False(held.IsAlive);
    }

    [Fact]
    public void Plus_adds_with_broadcasting_and_in_place()
    {
        using var scope = torch.NewDisposeScope();
        var left = torch.tensor(new[] { 1f, 2f, 3f });

        Assert.Equal([11f, 12f, 13f], left.Plus(torch.tensor(new[] { 10f })).data<float>().ToArray());
        left.PlusInPlace(left);
        Assert.Equal([2f, 4f, 6f], left.data<float>().ToArray());
        Assert.Equal([1f, 2f, 3f], (left * Hold(0.5)).data<float>().ToArray());
        Assert.Equal([4f, 6f, 8f], left.Plus(torch.full([3], Hold(2))).data<float>().ToArray());
        Assert.Equal(torch.ScalarType.Int64, torch.full([1], Hold(7L)).dtype);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Held, WeakReference Converted) Make() => (new WeakReference(Hold(0.25)), new WeakReference(0.25.ToScalar()));
}
