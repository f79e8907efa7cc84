using System.Collections.Immutable;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>Things that hand on what they decorate, as far as what is computed is concerned.</summary>
    private static readonly ImmutableHashSet<string> Transparent =
    [
        "torch.compile", "torch.library.wrap_triton", "torch.library.capture_triton", "torch._library.wrap_triton", "torch._library.triton.wrap_triton", "torch.no_grad", "torch.inference_mode", "torch.enable_grad", "torch.set_grad_enabled",
        "torch.jit.script", "torch.jit.ignore", "torch.jit.export", "torch.jit.unused", "torch._dynamo.disable", "torch.compiler.disable",
        "torch.amp.custom_fwd", "torch.amp.custom_bwd", "torch.cuda.amp.custom_fwd", "torch.cuda.amp.custom_bwd", "torch.autocast", "torch.amp.autocast",
        "torch.cuda.amp.autocast", "functools.lru_cache", "functools.cache", "functools.wraps", "functools.singledispatch", "functools.total_ordering",
        "dataclasses.dataclass", "contextlib.contextmanager", "typing.overload", "typing.no_type_check", "typing.cast", "abc.abstractmethod",
        "atexit.register", "torch.autograd.once_differentiable", "triton.testing.perf_report", "triton.constexpr_function", "torch._dynamo.allow_in_graph",
    ];

    private Value InvokeExternal(string path, CallArguments arguments, SyntaxNode node)
    {
        Facts.Add(new UseFact(node, path, UseKind.Call));
        if (path.StartsWith("builtins.", StringComparison.Ordinal))
        {
            return InvokeBuiltin(path["builtins.".Length..], arguments, node);
        }

        if (path.StartsWith("triton.language.", StringComparison.Ordinal))
        {
            return KernelFunction(path["triton.language.".Length..], arguments, node);
        }

        switch (path)
        {
            case "triton.jit":
                return Jit(arguments, node);
            case "triton.JITFunction":
                return Jit(arguments, node);
            case "triton.cdiv":
                return DividedUp(arguments);
            case "triton.next_power_of_2":
                return arguments.At(0, "n") switch
                {
                    SizeValue size => size,
                    ConstantValue { Number: { } number } => ConstantValue.OfNumber(Math.Pow(2, Math.Ceiling(Math.Log2(Math.Max(1, number)))), true),
                    _ => DataValue.Input,
                };
            case "functools.partial":
                return arguments.Positional.IsEmpty ? DataValue.Unknown
                    : new PartialValue(arguments.Positional[0], arguments with { Positional = arguments.Positional.RemoveAt(0) });
            case "triton.autotune" or "triton.heuristics":
                return Chosen(path, arguments);
            case "triton.Config" when arguments.At(0, "kwargs") is DictionaryValue options:
                return options;
            case "torch.library.custom_op" or "torch.library.triton_op":
                return CustomOperator(path, arguments);
            case "functools.wraps":
                return new ExternalObjectValue(path, Content.Constant, node);
            case "torch.cuda.is_available":
                return new TruthValue(Truth.TypicallyTrue, Content.Constant);
            case "functools.reduce" or "itertools.starmap" or "itertools.accumulate":
                return Reduced(path, arguments, node);
            case "triton.tools.tensor_descriptor.TensorDescriptor" or "triton.tools.tensor_descriptor.TensorDescriptor.from_tensor":
                return arguments.At(0, path.EndsWith('r') ? "base" : "tensor") ?? DataValue.Unknown;
            case "torch.autograd.Function.apply" or "torch.device":
                return new ExternalObjectValue(path, Content.Constant, node);
            case "importlib.import_module" when arguments.At(0, "name") is ConstantValue { Text: { } module }:
                return new ExternalValue(LibraryPaths.Canonical(module));
        }

        if (path is "functools.lru_cache" or "functools.cache" && arguments.Positional is [FunctionValue remembered, ..])
        {
            return remembered.With(isCached: true);
        }

        if (path.StartsWith("operator.", StringComparison.Ordinal) && OperatorModule.Of(path["operator.".Length..]) is { } @operator && arguments.Positional is [var left, var right])
        {
            return HostBinary(node, left, @operator, right);
        }

        if (Transparent.Contains(path))
        {
            return arguments.Positional.FirstOrDefault(value => value is FunctionValue or KernelValue or ClassValue or MethodValue)
                ?? new ExternalObjectValue(path, Content.Constant, node);
        }

        return path.StartsWith("torch.", StringComparison.Ordinal) ? InvokeTorch(path, arguments, node) : InvokeOther(path, arguments, node);
    }

    private Value InvokeTorch(string path, CallArguments arguments, SyntaxNode node)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        if (path.StartsWith("torch.Tensor.", StringComparison.Ordinal) && arguments.Positional is [TensorValue self, ..])
        {
            return TensorMethod(self, name, arguments with { Positional = arguments.Positional.RemoveAt(0) }, node);
        }

        if (path.StartsWith("torch.nn.", StringComparison.Ordinal) && char.IsAsciiLetterUpper(name[0]) && name != "Parameter")
        {
            // A layer: it computes when it is called.
            return Modules(path, arguments) ?? new ExternalObjectValue(path, Content.Input, node);
        }

        if (!TorchNames.IsOperatorNamespace(path))
        {
            InvokeCallbacks(arguments, node);
            return arguments.All.Any(value => value is TensorValue { IsOpaque: false })
                ? Operate(path, OperatorKind.Compute, arguments, node)
                : new ExternalObjectValue(path, Content.Constant, node);
        }

        return Operate(path, TorchNames.KindOf(name), arguments, node);
    }

    private Value Operate(string path, OperatorKind kind, CallArguments arguments, SyntaxNode node)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        if (kind == OperatorKind.Compute && IsPreparation(path, arguments))
        {
            kind = OperatorKind.Allocation;
        }

        Facts.Add(new OperatorFact(node, path, kind));
        NoteCast(arguments, node);
        InvokeCallbacks(arguments, node);
        var first = arguments.Positional.IsEmpty ? null : arguments.Positional[0];
        switch (kind)
        {
            case OperatorKind.Allocation:
                NotePutBack(name == "full_like" ? arguments : CallArguments.None, node);
                var content = name is "tensor" or "as_tensor" or "asarray" or "Tensor" or "from_numpy" or "Parameter" or "full"
                    ? FilledBy(name, arguments, node)
                    : Content.Constant;
                return name is "as_tensor" or "asarray" or "Parameter" && first is TensorValue ? first : TensorValue.New(content, node);
            case OperatorKind.View when first is TensorValue viewed:
                return View(viewed, name);
            case OperatorKind.View:
                return SequenceValue.AnyOf(first is null ? DataValue.Input : ElementOf(first));
            case OperatorKind.Query when first is TensorValue asked:
                return Query(asked, name, arguments with { Positional = arguments.Positional.RemoveAt(0) }, node);
            case OperatorKind.Query:
                return new DataValue(Content.Input);
            case OperatorKind.Copy when first is not null:
                return TensorValue.New(first.Content, node);
            default:
                return ComputedBy(name, first, arguments, node);
        }
    }

    private Value ComputedBy(string name, Value? first, CallArguments arguments, SyntaxNode node)
    {
        if (Selected(name, arguments) is { } selected)
        {
            return TensorValue.New(selected.Through(node), node);
        }

        if (TorchNames.IsInPlace(name) && first is TensorValue target)
        {
            return InPlace(target, name, arguments with { Positional = arguments.Positional.RemoveAt(0) }, node, OperatorKind.Compute);
        }

        return Computed(arguments, node);
    }

    /// <summary>Calls something of another library, or of none that is known.</summary>
    private Value InvokeOther(string path, CallArguments arguments, SyntaxNode node)
    {
        InvokeCallbacks(arguments, node);
        if (path.StartsWith("triton.", StringComparison.Ordinal) || path.StartsWith("math.", StringComparison.Ordinal) || path.StartsWith("typing.", StringComparison.Ordinal))
        {
            NoteElements(path, arguments, node);
            return path.StartsWith("math.", StringComparison.Ordinal) && arguments.Positional is [SizeValue size, ..]
                ? new DataValue(Content.Input) { IsNonNegative = size.IsNonNegative }
                : path is "triton.reinterpret" && arguments.Positional is [TensorValue tensor, ..] ? tensor
                : new DataValue(ValueJoin.Combined(arguments.All));
        }

        if (arguments.All.Any(HasTensor))
        {
            KeepIn(arguments, node);
            Facts.Add(new OperatorFact(node, path, OperatorKind.Compute));
            return TensorValue.New(ValueJoin.Combined(arguments.All).Through(node), node);
        }

        return new ExternalObjectValue(path, Content.Combine(ValueJoin.Combined(arguments.All), Content.Unknown), node);
    }

    private static bool HasTensor(Value value) => value switch
    {
        TensorValue tensor => !tensor.IsOpaque,
        SequenceValue sequence => sequence.Elements.Any(HasTensor),
        UnionValue union => union.Alternatives.Any(HasTensor),
        _ => false,
    };

    private Value InvokeExternalObject(ExternalObjectValue made, CallArguments arguments, SyntaxNode node)
    {
        if (arguments.Positional is [FunctionValue or KernelValue or ClassValue or MethodValue, ..] && !made.Path.StartsWith("torch.nn.", StringComparison.Ordinal))
        {
            // A decorator with its options given: what it decorates goes on.
            return made.Path == "triton.jit" ? Jit(arguments, node)
                : made.Path is "functools.lru_cache" or "functools.cache" && arguments.Positional[0] is FunctionValue remembered ? remembered.With(isCached: true)
                : arguments.Positional[0];
        }

        if (made.Path is "collections.namedtuple" or "typing.NamedTuple" or "dataclasses.make_dataclass")
        {
            return SequenceValue.Of([.. arguments.All]);
        }

        if (made.Path.StartsWith("torch.nn.", StringComparison.Ordinal) || made.Content.Sources.HasFlag(Sources.Input))
        {
            InvokeCallbacks(arguments, node);
            Facts.Add(new OperatorFact(node, made.Path, made.Path is "torch.nn.Identity" or "torch.nn.Flatten" ? OperatorKind.View : OperatorKind.Compute));
            return TensorValue.New(ValueJoin.Combined(arguments.All).Through(node), node);
        }

        return InvokeOther(made.Path, arguments, node);
    }

    private Value Jit(CallArguments arguments, SyntaxNode node) => arguments.Positional switch
    {
        [FunctionValue function, ..] => Kernel(function),
        [KernelValue kernel, ..] => kernel,
        _ => new ExternalObjectValue("triton.jit", Content.Constant, node),
    };

    private KernelValue Kernel(FunctionValue function)
    {
        KernelNodes.Add(function.Node);
        return new KernelValue(function);
    }

    private static Value DividedUp(CallArguments arguments) => (arguments.At(0, "x"), arguments.At(1, "y")) switch
    {
        (ConstantValue { Number: { } x }, ConstantValue { Number: { } y }) when y != 0 => ConstantValue.OfNumber(Math.Ceiling(x / y), true),
        (ConstantValue { Number: 0 }, _) => ConstantValue.OfNumber(0, true),
        (SizeValue size, ConstantValue { Number: { } y }) when y != 0 => size.Map(value => Math.Ceiling(value / y), size.IsNonNegative),
        (SizeValue size, _) => new DataValue(Content.Input) { IsNonNegative = size.IsNonNegative },
        _ => new DataValue(Content.Input),
    };
}
