using AutoTriton.Interpreter.Host.Objects;

namespace AutoTriton.Interpreter.Execution.References;

/// <summary>How a reference is called, as it is and in float64.</summary>
/// <param name="World">Its world.</param>
/// <param name="Call">Calls it.</param>
/// <param name="MakeExact">Makes the call in float64, or null for none.</param>
internal sealed record ReferenceCall(World World, Func<object[], object> Call, Func<Func<object[], object>>? MakeExact);
