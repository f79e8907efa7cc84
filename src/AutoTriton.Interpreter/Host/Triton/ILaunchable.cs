namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>What <c>[grid]</c> can be put behind: a jit function, or one under autotune or heuristics.</summary>
internal interface ILaunchable
{
    /// <summary>The jit function at the bottom.</summary>
    PyJitFunction Function { get; }

    /// <summary>Launches with arguments by parameter name; further names are options such as <c>num_warps</c>.</summary>
    void Launch(object grid, Dictionary<string, object> arguments);
}
