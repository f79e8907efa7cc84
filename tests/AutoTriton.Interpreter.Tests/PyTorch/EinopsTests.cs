namespace AutoTriton.Interpreter.Tests.PyTorch;

/// <summary>einops against the reshapes and permutations that its patterns stand for.</summary>
public sealed class EinopsTests
{
    [Theory]
    [InlineData("rearrange(x, 'b c h w -> b (h w) c')", "x.permute(0, 2, 3, 1).reshape(2, 20, 3)")]
    [InlineData("rearrange(x, 'b (c k) h w -> (b k) c h w', c=1)", "x.reshape(2, 1, 3, 4, 5).permute(0, 2, 1, 3, 4).reshape(6, 1, 4, 5)")]
    [InlineData("rearrange(x, '... h w -> ... w h')", "x.transpose(-1, -2)")]
    [InlineData("rearrange(x, 'b c h w -> b c 1 (h w)')", "x.reshape(2, 3, 1, 20)")]
    [InlineData("rearrange([x[0], x[1]], 'b c h w -> c b h w')", "x.transpose(0, 1)")]
    [InlineData("reduce(x, 'b c h w -> b c', 'mean')", "x.mean((2, 3))")]
    [InlineData("reduce(x, 'b c (h p) w -> b c h', 'max', p=2)", "x.reshape(2, 3, 2, 2, 5).amax((3, 4))")]
    [InlineData("repeat(x, 'b c h w -> b (c r) h w', r=2)", "x.repeat_interleave(2, dim=1)")]
    [InlineData("repeat(x[0, 0], 'h w -> n h w', n=3)", "x[0, 0].expand(3, 4, 5)")]
    [InlineData("einsum(x, x, 'b c h w, b d h w -> b c d')", "torch.einsum('bchw,bdhw->bcd', x, x)")]
    public void Pattern_gives_what_it_stands_for(string call, string expected)
        => Assert.Equal("True\n", PyTorchRun.Output(
            $"import torch\nfrom einops import rearrange, reduce, repeat, einsum\nx = torch.arange(120.).view(2, 3, 4, 5)\na, b = {call}, {expected}\nprint(a.shape == b.shape and torch.equal(a, b))"));

    [Theory]
    [InlineData("rearrange(x, 'a b c -> a b')")]
    [InlineData("rearrange(x, 'a b c d -> a b (c d')")]
    [InlineData("rearrange(x, 'a (b k) c d -> a b k c d', k=2)")]
    [InlineData("rearrange(x, 'a b c -> a b c')")]
    public void Pattern_that_does_not_fit_raises(string call)
        => Assert.Equal("EinopsError\n", PyTorchRun.Output(
            $"import torch\nfrom einops import rearrange\nx = torch.ones(2, 3, 4, 5)\ntry:\n    {call}\nexcept Exception as e:\n    print(type(e).__name__)"));
}
