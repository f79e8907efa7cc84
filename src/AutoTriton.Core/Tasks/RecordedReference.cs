using System.Collections.Immutable;

namespace AutoTriton.Core.Tasks;

/// <summary>A reference given as recorded values: what each named buffer holds after the call.</summary>
/// <param name="Outputs">Expected values by the name of the output or argument.</param>
public sealed record RecordedReference(ImmutableDictionary<string, TensorValue> Outputs) : TaskReference;
