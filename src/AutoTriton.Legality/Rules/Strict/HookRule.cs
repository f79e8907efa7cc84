namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3016: nothing is registered to run at another time: at exit, on an event, by a mode that sees every operator.</summary>
public sealed class HookRule : ForbiddenNamesRule
{
    /// <inheritdoc/>
    public override string Id => "AT3016";

    /// <inheritdoc/>
    public override string Title => "No hooks";

    private protected override string What => "registers something to run later";

    private protected override string[] Modules { get; } =
        ["atexit", "weakref", "faulthandler", "torch.overrides", "torch.utils._python_dispatch"];

    private protected override string[] Names { get; } =
        ["torch.Tensor.register_hook", "torch.nn.modules.module.register_module_forward_hook", "torch.nn.module.register_module_forward_hook", "torch.set_default_tensor_type", "torch.set_default_device", "torch.set_default_dtype", "torch.use_deterministic_algorithms", "torch.autograd.graph", "torch.utils.hooks"];
}
