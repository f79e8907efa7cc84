using AutoTriton.Core.Execution;
using AutoTriton.Python.Syntax;

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
        ["sys.addaudithook", "sys.excepthook", "sys.unraisablehook", "torch.Tensor.register_hook", "torch.nn.modules", "torch.nn.Module.register_forward_hook", "torch.nn.Module.register_forward_pre_hook", "torch.nn.Module.register_full_backward_hook", "torch.nn.Module.register_full_backward_pre_hook", "torch.nn.Module.register_backward_hook", "torch.nn.Module.register_module_forward_pre_hook", "torch.nn.Module.register_state_dict_pre_hook", "torch.nn.Module._register_load_state_dict_pre_hook", "torch.nn.modules.module.register_module_forward_hook", "torch.nn.module.register_module_forward_hook", "torch.set_default_tensor_type", "torch.set_default_device", "torch.set_default_dtype", "torch.use_deterministic_algorithms", "torch.autograd.graph", "torch.utils.hooks"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var hooks = context.Model.Facts.Operators.Where(fact => fact.Name.StartsWith("Tensor.register_", StringComparison.Ordinal))
            .Select(fact => this.Error(fact.Node, $"'{fact.Name}' {What}.", fact.Name));
        var finalizers = context.Module.Body.OfType<ClassDefinition>().SelectMany(@class => @class.Body).OfType<FunctionDefinition>().Where(function => function.Name == "__del__")
            .Select(function => this.Error(function, "'__del__' runs at a time that nobody sees.", function.Name));
        return base.Check(context).Concat(hooks).Concat(finalizers);
    }
}
