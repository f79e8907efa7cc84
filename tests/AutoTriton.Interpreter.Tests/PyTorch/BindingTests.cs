using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

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
    public void View_as_another_type_shows_the_same_bits()
    {
        const string Source = """
            import torch
            x = torch.ones(4)
            bits = x.view(torch.int32)
            print(bits.tolist(), bits.data_ptr() == x.data_ptr(), x.view(torch.uint8).shape, x.view(dtype=torch.float64).shape, x.view(torch.float32) is not None)
            """;
        Assert.Equal("[1065353216, 1065353216, 1065353216, 1065353216] True torch.Size([16]) torch.Size([2]) True\n", PyTorchRun.Output(Source));
    }

    [Theory]
    [InlineData("x.resize_(10**6)")]
    [InlineData("torch.add(torch.ones(10**5), 1, out=x)")]
    public void Tensor_that_was_viewed_as_another_type_is_not_resized_under_the_view(string statement)
        => Assert.Equal(FailureKind.NotSupported, Assert.Throws<HostFault>(() => PyTorchRun.Output("import torch\nx = torch.ones(4)\ny = x.view(torch.uint8)\n" + statement)).Kind);

    [Fact]
    public void Input_that_no_output_depends_on_raises_and_has_no_gradient_where_that_is_allowed()
    {
        const string Source = """
            import torch
            x, z = torch.ones(2, requires_grad=True), torch.ones(2, requires_grad=True)
            y = (x * x).sum()
            try:
                torch.autograd.grad(y, [x, z], retain_graph=True)
            except RuntimeError as e:
                print("appears to not have been used" in str(e))
            print([g if g is None else g.tolist() for g in torch.autograd.grad(y, [x, z], retain_graph=True, allow_unused=True)])
            print([g.tolist() for g in torch.autograd.grad(y, [x, z], retain_graph=True, materialize_grads=True)])
            first, = torch.autograd.grad(y, x, create_graph=True)
            print(torch.autograd.grad(first.sum(), x)[0].tolist())
            """;
        Assert.Equal("True\n[[2.0, 2.0], None]\n[[2.0, 2.0], [0.0, 0.0]]\n[2.0, 2.0]\n", PyTorchRun.Output(Source));
    }

    [Fact]
    public void Modules_of_torch_are_no_functions()
        => Assert.Equal("True 1\n", PyTorchRun.Output("import torch\nprint(torch.cuda.is_available(), torch.cuda.device_count())"));

    [Fact]
    public void Floats_of_8_bits_are_made_read_and_shown_as_bytes()
    {
        const string Source = """
            import torch
            x = torch.tensor([0.3, -2.0, 448.0]).to(torch.float8_e4m3fn)
            print(x.dtype, x.element_size(), x.is_floating_point(), x.float().tolist(), x[0].item(), x.view(torch.uint8).tolist())
            print(torch.tensor([0.3, -2.0]).to(torch.float8_e5m2).float().tolist(), torch.zeros(2, dtype=torch.float8_e5m2).float().tolist())
            """;
        Assert.Equal("torch.float8_e4m3fn 1 True [0.3125, -2.0, 448.0] 0.3125 [42, 192, 126]\n[0.3125, -2.0] [0.0, 0.0]\n", PyTorchRun.Output(Source));
    }

    [Theory]
    [InlineData("np.fft.fft(np.ones(3))")]
    [InlineData("np.random.default_rng(0)")]
    [InlineData("np.linalg.inv(np.eye(2))")]
    public void Part_of_NumPy_that_is_not_here_is_not_supported(string expression)
        => Assert.Equal(FailureKind.NotSupported, Assert.Throws<HostFault>(() => PyTorchRun.Output("import numpy as np\n" + expression)).Kind);

    [Fact]
    public void Names_that_the_compiler_of_PyTorch_writes_are_there()
    {
        const string Source = """
            import torch
            from torch._C import _cuda_getCurrentRawStream as get_raw_stream
            empty_strided_cuda = torch._C._dynamo.guards._empty_strided_cuda
            assert_size_stride = torch._C._dynamo.guards.assert_size_stride
            reinterpret_tensor = torch.ops.inductor._reinterpret_tensor
            x = empty_strided_cuda((2, 3), (1, 2), torch.float16)
            assert_size_stride(x, (2, 3), (1, 2))
            x.fill_(2)
            print(x.dtype, x.device, reinterpret_tensor(x, (6,), (1,), 0).tolist(), get_raw_stream(0))
            try:
                assert_size_stride(x, (2, 3), (3, 1))
            except AssertionError:
                print("refused")
            """;
        Assert.Equal("torch.float16 cuda:0 [2.0, 2.0, 2.0, 2.0, 2.0, 2.0] 0\nrefused\n", PyTorchRun.Output(Source));
    }

    [Fact]
    public void Number_beyond_the_type_of_an_assigned_element_is_a_RuntimeError()
    {
        var output = PyTorchRun.Output("import torch\nx = torch.zeros(3)\ntry:\n    x[1] = 1e300\nexcept RuntimeError as e:\n    print(e, x.tolist())");

        Assert.Equal("value cannot be converted to type float without overflow [0.0, 0.0, 0.0]\n", output);
    }

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
    [InlineData("torch.bincount(torch.tensor([1, 2**33]))")]
    [InlineData("torch.nn.functional.one_hot(torch.tensor([2**33]))")]
    [InlineData("torch.repeat_interleave(torch.ones(2), torch.tensor([1, 2**33]))")]
    [InlineData("torch.combinations(torch.arange(1000), 5)")]
    [InlineData("torch.diag(torch.ones(10**6))")]
    [InlineData("torch.hann_window(10**11)")]
    [InlineData("torch.tril_indices(10**6, 10**6)")]
    [InlineData("torch.ones(1).expand(10**10).unbind(0)")]
    [InlineData("torch.ones(8).tensor_split(10**10)")]
    [InlineData("torch.ones(2, 10**6).index_select(0, torch.zeros(10**5, dtype=torch.long))")]
    [InlineData("torch.ones(2, 10**6)[torch.zeros(10**5, dtype=torch.long)]")]
    [InlineData("torch.nn.functional.embedding(torch.zeros(10**5, dtype=torch.long), torch.ones(2, 10**6))")]
    [InlineData("torch.nn.functional.conv2d(torch.ones(1, 1, 8, 8), torch.ones(1, 1, 3, 3), padding=10**6)")]
    [InlineData("torch.nn.functional.interpolate(torch.ones(1, 1, 8, 8), scale_factor=1e6)")]
    [InlineData("torch.nn.functional.pad(torch.ones(1, 1, 8, 8), (10**6,) * 4, mode='replicate')")]
    public void Result_beyond_the_memory_limit_ends_the_run_before_it_is_allocated(string expression)
        => Assert.Equal(FailureKind.ResourceLimit, Assert.Throws<HostFault>(() => PyTorchRun.Output("import torch\n" + expression)).Kind);

    [Theory]
    [InlineData("torch.bmm(torch.ones(64, 256, 256), torch.ones(64, 256, 256))")]
    [InlineData("torch.einsum('bik,bkj->bij', torch.ones(32, 256, 256), torch.ones(32, 256, 256))")]
    [InlineData("torch.nn.functional.conv_transpose2d(torch.ones(2, 64, 64, 64), torch.ones(64, 32, 3, 3))")]
    [InlineData("torch.nn.functional.pad(torch.ones(16, 64, 64), (16, 16, 16, 16))")]
    [InlineData("torch.nn.functional.conv2d(torch.ones(8, 16, 64, 64), torch.ones(32, 16, 3, 3), padding=1)")]
    [InlineData("torch.ones(1000, 64)[torch.zeros(5000, dtype=torch.long)]")]
    [InlineData("torch.nn.functional.embedding(torch.zeros(64, 128, dtype=torch.long), torch.ones(1000, 64))")]
    [InlineData("torch.nn.functional.one_hot(torch.arange(1000), 1000)")]
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
        List<torch.Tensor> tensors = [];
        PyTorchRun.Output(Source, inspect: world => tensors.AddRange(TensorArena.Of(world).Living.Select(tensor => tensor.Value)));
        Assert.True(tensors.Count > 50);
        Assert.All(tensors, tensor => Assert.True(tensor.IsInvalid));
    }
}
