using AutoTriton.Core.Policies;

namespace AutoTriton.Training.Policies;

/// <summary>A completion of a batch of requests.</summary>
/// <param name="Request">The request's place in the batch, from 0.</param>
/// <param name="Completion">The completion; its index is its place among those of its request.</param>
public readonly record struct BatchCompletion(int Request, Completion Completion);
