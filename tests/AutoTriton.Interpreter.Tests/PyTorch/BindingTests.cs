using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Torch;

namespace AutoTriton.Interpreter.Tests.PyTorch;

public sealed class BindingTests
{
    [Fact]
    public void Name_that_PyTorch_lacks_raises_AttributeError()
        => Assert.Contains("no attribute 'tanhh'", Assert.Throws<PythonException>(() => PyTorchRun.Output("import torch\ntorch.tanhh")).Message, StringComparison.Ordinal);

    [Fact]
    public void Name_that_PyTorch_has_and_we_lack_is_not_supported()
        => Assert.Equal(FailureKind.NotSupported, Assert.Throws<HostFault>(() => PyTorchRun.Output("import torch\ntorch.distributions")).Kind);

    [Fact]
    public void View_as_another_type_is_not_supported_rather_than_an_error_of_the_candidate()
        => Assert.Equal(FailureKind.NotSupported, Assert.Throws<HostFault>(() => PyTorchRun.Output("import torch\ntorch.ones(4).view(torch.int32)")).Kind);

    [Fact]
    public void Error_of_libtorch_is_a_RuntimeError_with_its_first_words()
    {
        var output = PyTorchRun.Output("import torch\ntry:\n    torch.ones(2, 3) @ torch.ones(2, 3)\nexcept RuntimeError as e:\n    print(e)");
        Assert.StartsWith("mat1 and mat2 shapes cannot be multiplied", output, StringComparison.Ordinal);
        Assert.DoesNotContain("frame #", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tensors_of_two_devices_do_not_meet()
        => Assert.Contains("same device", Assert.Throws<PythonException>(() => PyTorchRun.Output("import torch\ntorch.ones(2) + torch.ones(2, device='cuda')")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("torch.empty(10**12)")]
    [InlineData("torch.ones(1).expand(10**11) + 1")]
    [InlineData("torch.ones(10**6).outer(torch.ones(10**6))")]
    [InlineData("torch.ones(10).repeat(10**10)")]
    [InlineData("torch.arange(10**12)")]
    public void Result_beyond_the_memory_limit_ends_the_run_before_it_is_allocated(string expression)
        => Assert.Equal(FailureKind.ResourceLimit, Assert.Throws<HostFault>(() => PyTorchRun.Output("import torch\n" + expression)).Kind);

    [Theory]
    [InlineData("torch.bmm(torch.ones(64, 256, 256), torch.ones(64, 256, 256))")]
    [InlineData("torch.einsum('bik,bkj->bij', torch.ones(32, 256, 256), torch.ones(32, 256, 256))")]
    [InlineData("torch.nn.functional.conv_transpose2d(torch.ones(2, 64, 64, 64), torch.ones(64, 32, 3, 3))")]
    [InlineData("torch.nn.functional.pad(torch.ones(16, 64, 64), (16, 16, 16, 16))")]
    [InlineData("torch.ones(50000, 16).index_select(0, torch.zeros(40000, dtype=torch.long))")]
    public void Result_within_the_memory_limit_is_computed(string expression)
        => Assert.Equal("True\n", PyTorchRun.Output("import torch\nprint((" + expression + ").numel() > 0)"));

    [Fact]
    public void Error_inside_backward_of_a_Python_function_comes_out_of_backward()
    {
        const string Source = """
            import torch
            class Broken(torch.autograd.Function):
                @staticmethod
                def forward(ctx, x):
                    return x * 2
                @staticmethod
                def backward(ctx, g):
                    raise ValueError("from backward")
            x = torch.ones(2, requires_grad=True)
            try:
                Broken.apply(x).sum().backward()
            except ValueError as e:
                print(e)
            """;
        Assert.Equal("from backward\n", PyTorchRun.Output(Source));
    }

    [Fact]
    public void Pointers_tell_views_from_copies_and_no_address()
    {
        const string Source = """
            import torch
            x = torch.ones(8)
            print(x.data_ptr() == x.view(2, 4).data_ptr(), x[1:].data_ptr() - x.data_ptr(), x.clone().data_ptr() == x.data_ptr(), x.data_ptr() % 16)
            """;
        Assert.Equal("True 4 False 0\n", PyTorchRun.Output(Source));
    }

    [Fact]
    public void Worlds_draw_from_generators_of_their_own()
    {
        const string Source = "import torch\ntorch.manual_seed(7)\nprint(torch.rand(1).item())";
        var first = PyTorchRun.Output(Source);
        PyTorchRun.Output("import torch\ntorch.manual_seed(1)\ntorch.rand(100)");
        Assert.Equal(first, PyTorchRun.Output(Source));
    }

    [Fact]
    public void Memory_of_empty_counts_as_unwritten_until_an_operator_writes_it()
    {
        PyTorchRun.Output("import torch\nx = torch.empty(8)\ny = torch.empty(8)\ny.zero_()\nz = torch.zeros(8)", inspect: world =>
        {
            Assert.False(TensorArena.Of(world).Storages.IsEmpty);
            Assert.Equal(1, TensorArena.Of(world).OperatorCalls["zero_"]);
        });
    }

    [Fact]
    public void World_that_ends_frees_its_tensors()
    {
        const string Source = "import torch\nkept = [torch.randn(64) for _ in range(50)]\nprint(torch.stack(kept).shape)";
        PyTorchRun.Output(Source);
        var before = LiveTensors.Now();
        PyTorchRun.Output(Source);
        Assert.InRange(before.Growth(), -100_000, 5);
    }
}
