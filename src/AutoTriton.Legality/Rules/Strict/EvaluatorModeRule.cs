using AutoTriton.Core.Execution;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3013: no behaviour depends on environment variables, on the machine or on the state of random generators.</summary>
public sealed class EvaluatorModeRule : ForbiddenNamesRule
{
    /// <inheritdoc/>
    public override string Id => "AT3013";

    /// <inheritdoc/>
    public override string Title => "The environment is not asked";

    private protected override string What => "asks the environment";

    private protected override string[] Modules { get; } =
        ["os.environ", "platform", "getpass", "random", "secrets", "uuid", "locale", "torch.random", "numpy.random"];

    private protected override string[] Names { get; } =
        ["os.getenv", "os.environ.get", "os.getpid", "os.getcwd", "os.uname", "torch.cuda.manual_seed", "torch.cuda.manual_seed_all", "torch.seed", "torch.initial_seed", "torch.get_rng_state", "torch.set_rng_state", "torch.cuda.get_rng_state", "torch.cuda.set_rng_state", "torch.random.manual_seed", "torch.random.fork_rng", "numpy.random.seed", "sys.flags", "sys.platform", "sys.version_info", "torch.is_inference_mode_enabled", "torch.utils.data", "torch.cuda.memory_stats", "torch.cuda.memory_snapshot", "torch.cuda.memory_allocated", "torch.cuda.memory_reserved", "torch.cuda.max_memory_allocated", "torch.cuda.mem_get_info", "torch.cuda.utilization", "torch.is_grad_enabled", "torch.cuda.is_current_stream_capturing", "torch.compiler.is_compiling", "torch.compiler.is_dynamo_compiling", "torch.jit.is_scripting", "torch.jit.is_tracing", "torch.are_deterministic_algorithms_enabled", "torch.get_num_threads", "sys.argv", "sys.orig_argv", "os.getppid", "os.environb", "builtins.__file__", "os.cpu_count", "torch.autograd._profiler_enabled"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var finder = new NameFinder([.. context.Module.Body.OfType<IfStatement>().Select(statement => statement.Test)]);
        context.Module.Accept(finder);
        return base.Check(context).Concat(finder.Found.Select(node => this.Error(node, "'__name__' tells who runs the candidate.", "__name__")));
    }

    /// <summary>Finds where the module's name is compared or taken apart, a main block's condition aside.</summary>
    private sealed class NameFinder(HashSet<Expression> mainConditions) : SyntaxWalker
    {
        public List<SyntaxNode> Found { get; } = [];

        public override bool VisitCompareExpression(CompareExpression node)
        {
            if (!mainConditions.Contains(node) && (IsName(node.Left) || node.Comparators.Any(IsName)))
            {
                Found.Add(node);
            }

            return base.VisitCompareExpression(node);
        }

        public override bool VisitAttributeExpression(AttributeExpression node)
        {
            if (IsName(node.Value))
            {
                Found.Add(node);
            }

            return base.VisitAttributeExpression(node);
        }

        private static bool IsName(Expression expression) => expression is NameExpression { Name: "__name__" };
    }
}
