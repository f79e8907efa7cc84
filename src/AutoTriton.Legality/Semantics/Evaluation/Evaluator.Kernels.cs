using System.Collections.Immutable;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private static readonly ImmutableHashSet<string> LaunchOptions =
        ["num_warps", "num_stages", "num_ctas", "grid", "warmup", "maxnreg", "waves_per_eu", "matrix_instr_nonkdim", "kpack", "enable_warp_specialization", "launch_cooperative_grid"];

    private KernelLaunchState? _launch;

    private Value Launch(LaunchHandleValue handle, CallArguments arguments, SyntaxNode node)
    {
        var kernel = handle.Kernel;
        if (IsEmptyGrid(handle.Grid, node))
        {
            Facts.Add(new LaunchFact(node, kernel.Name, false, "its grid has no program"));
            return ConstantValue.None;
        }

        if (arguments.Keywords.GetValueOrDefault("warmup") is ConstantValue { Truth: Truth.True })
        {
            Facts.Add(new LaunchFact(node, kernel.Name, false, "it only warms up"));
            return ConstantValue.None;
        }

        var before = _launch;
        var launch = _launch = new KernelLaunchState();
        var given = arguments with { Keywords = arguments.Keywords.RemoveRange(arguments.Keywords.Keys.Where(name => LaunchOptions.Contains(name) && !HasParameter(kernel, name))) };
        foreach (var (name, value) in kernel.Chosen.Where(chosen => HasParameter(kernel, chosen.Key)))
        {
            given = given with { Keywords = given.Keywords.SetItem(name, value) };
        }

        InvokeFunction(kernel.Function, given, node, kernel.Function.Closure, isKernel: true);
        _ended = false;
        _launch = before;
        if (launch.StoresData)
        {
            Journal.Set(Launched, new Content(true, true, Sources.None));
        }

        Facts.Add(new LaunchFact(node, kernel.Name, launch.StoresData, launch.StoresData ? null : launch.Reason));
        return DataValue.Constant;
    }

    private static bool HasParameter(KernelValue kernel, string name) =>
        kernel.Function.Parameters.Positional.Any(parameter => parameter.Name == name) || kernel.Function.Parameters.KeywordOnly.Any(parameter => parameter.Name == name);

    /// <summary>Whether a grid surely has an extent of zero.</summary>
    private bool IsEmptyGrid(Value grid, SyntaxNode node)
    {
        if (grid is FunctionValue or PartialValue)
        {
            var outcome = (Value?)null;
            var mark = Journal.Mark;
            outcome = Invoke(grid, CallArguments.Of(DictionaryValue.Of(EntryList.Empty with { Others = [DataValue.Index] })), node);
            Journal.Rollback(mark);
            _ended = false;
            return outcome is not null && IsEmptyGrid(outcome, node);
        }

        return grid switch
        {
            ConstantValue { Number: <= 0 } => true,
            SizeValue size => size.Typical.All(value => value <= 0),
            SequenceValue sequence => sequence.IsComplete && sequence.Elements.Any(element => element is ConstantValue or SizeValue && IsEmptyGrid(element, node)),
            _ => false,
        };
    }

    /// <summary>Calls a jit function: from a kernel a part of it, from the host an error, as there is no grid.</summary>
    private Value InvokeKernel(KernelValue kernel, CallArguments arguments, SyntaxNode node)
    {
        if (IsKernel)
        {
            var result = InvokeFunction(kernel.Function, arguments, node, kernel.Function.Closure, isKernel: true);
            _ended = false;
            return result;
        }

        Facts.AddGridlessCall(node);
        _ended = true;
        return DataValue.Unknown;
    }

    private Value InvokeKernelMethod(KernelValue kernel, string name, CallArguments arguments, SyntaxNode node)
    {
        if (name == "run")
        {
            return Launch(new LaunchHandleValue(kernel, arguments.Keywords.GetValueOrDefault("grid") ?? DataValue.Unknown), arguments, node);
        }

        if (name == "__getitem__" && arguments.Positional is [var grid])
        {
            return new LaunchHandleValue(kernel, grid);
        }

        return DataValue.Unknown;
    }

    /// <summary>Follows a kernel that the contract launches itself, with memory for each argument.</summary>
    public void LaunchDirectly(KernelValue kernel, SyntaxNode node)
    {
        var arguments = kernel.Function.Parameters.PositionalOnly.AddRange(kernel.Function.Parameters.Positional)
            .Select(_ => (Value)TensorValue.Argument()).ToImmutableArray();
        Launch(new LaunchHandleValue(kernel, DataValue.Input), CallArguments.None with { Positional = arguments }, node);
    }

    /// <summary>Calls a function of <c>triton.language</c>.</summary>
    private Value KernelFunction(string name, CallArguments arguments, SyntaxNode node)
    {
        var first = arguments.Positional.IsEmpty
            ? arguments.Keywords.GetValueOrDefault("base") ?? arguments.Keywords.GetValueOrDefault("input") ?? arguments.Keywords.GetValueOrDefault("value")
            : arguments.Positional[0];
        switch (name)
        {
            case "load" or "load_tensor_descriptor" or "_experimental_descriptor_load" or "experimental_descriptor_load":
                return Load(arguments.At(0, "pointer") ?? first, arguments, node);
            case "store":
                return Store(arguments.At(0, "pointer"), arguments.At(1, "value"), arguments.At(2, "mask"), node);
            case "store_tensor_descriptor":
                return Store(arguments.At(0, "desc"), arguments.At(2, "value"), null, node);
            case "_experimental_descriptor_store" or "experimental_descriptor_store":
                return Store(arguments.At(0, "desc"), arguments.At(1, "value"), null, node);
            case "program_id" or "num_programs" or "arange":
                return new DataValue(Content.Index) { IsNonNegative = name != "arange" || first is null || IsNonNegative(first) };
            case "rand" or "randn" or "randint" or "rand4x" or "randn4x" or "randint4x" or "philox":
                return name.EndsWith('x') ? SequenceValue.AnyOf(DataValue.Index) : DataValue.Index;
            case "zeros" or "zeros_like" or "static_assert" or "static_print" or "device_print" or "debug_barrier" or "assume":
                return DataValue.Constant;
            case "full":
                return new DataValue((arguments.At(1, "value") ?? DataValue.Constant).Content);
            case "constexpr" or "multiple_of" or "max_contiguous" or "max_constancy" or "make_block_ptr" or "advance" or "broadcast_to" or "reshape" or "view" or "expand_dims"
                or "broadcast" or "make_tensor_descriptor" or "trans" or "permute" or "ravel" or "cast":
                return first ?? DataValue.Constant;
            case "static_range" or "range":
                return Range(arguments);
            case "cdiv":
                return DividedUp(arguments);
            case "where" when arguments.At(0, "condition") is { } condition && condition.Truth.IsExact():
                return (condition.Truth == Truth.True ? arguments.At(1, "x") : arguments.At(2, "y")) ?? DataValue.Constant;
            case "math.mul" or "mul" when arguments.Positional.Any(IsZero):
                return DataValue.Constant;
            case "split":
                return SequenceValue.AnyOf(new DataValue(first?.Content ?? Content.Constant));
            default:
                return name.StartsWith("atomic_", StringComparison.Ordinal) ? Atomic(arguments, node) : KernelCompute(arguments);
        }
    }

    private static DataValue KernelCompute(CallArguments arguments)
    {
        // A function among the arguments is what a reduction or scan combines by.
        return new DataValue(ValueJoin.Combined(arguments.All.Where(value => value is not (KernelValue or FunctionValue))));
    }

    /// <summary>Calls a method of a block, a pointer or a descriptor in a kernel.</summary>
    private Value KernelMethod(Value receiver, string name, CallArguments arguments, SyntaxNode node)
    {
        var all = arguments.Prepend(receiver);
        return name switch
        {
            "to" or "cast" or "reshape" or "view" or "trans" or "permute" or "expand_dims" or "broadcast_to" or "ravel" or "flatten" => receiver,
            "load" => Load(receiver, arguments, node),
            "store" => Store(receiver, arguments.Positional.LastOrDefault() ?? arguments.Keywords.GetValueOrDefault("value"), null, node),
            _ => KernelFunction(name, all, node),
        };
    }

    private DataValue Load(Value? pointer, CallArguments arguments, SyntaxNode node)
    {
        if (pointer is not TensorValue tensor)
        {
            return new DataValue(Content.Combine(pointer?.Content ?? Content.Unknown, Content.Input));
        }

        var content = tensor.Content;
        content = content.IsConstant ? content with { Sources = content.Sources | Sources.Index } : content;
        if (arguments.At(2, "other") is { } other)
        {
            content = Content.Combine(content, other.Content);
        }

        content = content with { Sources = content.Sources | Sources.Loaded };
        return new DataValue(content) { Loaded = tensor.Storages.Length == 1 ? new LoadOrigin(tensor.Storages[0], AddressOf(node)) : null };
    }

    private ConstantValue Store(Value? pointer, Value? value, Value? mask, SyntaxNode node)
    {
        if (_launch is null || value is null)
        {
            return ConstantValue.None;
        }

        if (mask?.Truth == Truth.False)
        {
            _launch.IsMaskedOut = true;
            return ConstantValue.None;
        }

        if (pointer is not TensorValue tensor)
        {
            Undecided(node, "which memory this store writes to");
            _launch.StoresData = true;
            return ConstantValue.None;
        }

        if (value is DataValue { Loaded: { } loaded } && tensor.Storages.Length == 1 && ReferenceEquals(loaded.Storage, tensor.Storages[0]) && SyntaxEquality.AreEqual(loaded.Address, AddressOf(node), AreSamePointer))
        {
            _launch.StoresBack = true;
            return ConstantValue.None;
        }

        var stored = value.Content;

        // A constant that goes where data says, or only there, tells something of the data.
        var isConstant = stored.IsConstant && !(tensor.Offset | (mask?.Content.Sources ?? Sources.None)).HasFlag(Sources.Loaded);
        KeepInKernel(node, tensor);
        _launch.StoresConstant |= isConstant;
        _launch.StoresData |= !isConstant;
        foreach (var storage in tensor.Storages)
        {
            var old = storage.Content;
            Journal.Set(storage, isConstant
                ? Content.Combine(old, stored)
                : new Content(true, true, stored.Sources | old.Sources, stored.Operator ?? old.Operator));
        }

        return ConstantValue.None;
    }

    private DataValue Atomic(CallArguments arguments, SyntaxNode node)
    {
        var value = arguments.At(arguments.Positional.Length > 2 && node is CallExpression { Function: AttributeExpression { Name: "atomic_cas" } } ? 2 : 1, "val");
        Store(arguments.At(0, "pointer"), value, arguments.At(2, "mask") is { } mask && mask.Truth == Truth.False ? mask : null, node);
        return new DataValue(Content.Combine(arguments.At(0, "pointer")?.Content ?? Content.Constant, Content.Index));
    }

    /// <summary>Whether two names are of one tensor: a kernel may be given it twice.</summary>
    private bool AreSamePointer(string left, string right) =>
        Frame.Lookup(left) is TensorValue a && Frame.Lookup(right) is TensorValue b && a.Storages.SequenceEqual(b.Storages);

    /// <summary>The address of a load or store as it is written.</summary>
    private static Expression? AddressOf(SyntaxNode node) => node is CallExpression { Arguments: [var address, ..] } ? address : null;
}
