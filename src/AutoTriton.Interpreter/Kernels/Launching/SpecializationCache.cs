using System.Collections.Concurrent;
using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Lowering;
using AutoTriton.Interpreter.Kernels.Planning;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>The compiled forms of one jit function, by what their launches had in common.</summary>
internal sealed class SpecializationCache
{
    private readonly ConcurrentDictionary<Key, CompiledKernel> _kernels = new();

    public CompiledKernel GetOrCompile(JitFunction function, LaunchBinding binding, LaunchOptions options, CancellationToken cancellation)
    {
        var key = new Key(binding.Key, options.Tf32ByDefault, options.DeviceAsserts);
        return _kernels.TryGetValue(key, out var known) ? known : _kernels.GetOrAdd(key, _ => Compile(function, binding, options, cancellation));
    }

    private static CompiledKernel Compile(JitFunction function, LaunchBinding binding, LaunchOptions options, CancellationToken cancellation)
    {
        var lowering = new KernelLowering(options, cancellation);
        lowering.Lower(function, binding.Values);
        return Planner.Plan(function.Name, lowering.Builder, binding, cancellation);
    }

    private sealed class Key(ImmutableArray<object?> parts, bool tf32, bool asserts) : IEquatable<Key>
    {
        private readonly ImmutableArray<object?> _parts = parts;
        private readonly bool _tf32 = tf32;
        private readonly bool _asserts = asserts;

        public bool Equals(Key? other) => other is not null && _tf32 == other._tf32 && _asserts == other._asserts && _parts.SequenceEqual(other._parts);

        public override bool Equals(object? obj) => Equals(obj as Key);

        public override int GetHashCode() => _parts.Aggregate(17, HashCode.Combine);
    }
}
