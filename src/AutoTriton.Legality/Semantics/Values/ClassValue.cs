using System.Collections.Immutable;
using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A class of the candidate.</summary>
/// <param name="node">Its definition.</param>
/// <param name="bases">Its bases.</param>
/// <param name="attributes">Its attributes, a frame of their own.</param>
internal sealed class ClassValue(ClassDefinition node, ImmutableArray<Value> bases, Frame attributes) : Value
{
    public ClassDefinition Node { get; } = node;

    public ImmutableArray<Value> Bases { get; } = bases;

    public Frame Attributes { get; } = attributes;

    /// <summary>The candidate's own class that this one is made by; or null.</summary>
    public ClassValue? Metaclass { get; init; }

    public override Truth Truth => Truth.True;

    /// <summary>The paths of the library classes it inherits from, however far up.</summary>
    public IEnumerable<string> LibraryBases => Bases.SelectMany(@base => @base switch
    {
        ExternalValue external => [external.Path],
        ClassValue other when !ReferenceEquals(other, this) => other.LibraryBases,
        _ => Enumerable.Empty<string>(),
    });

    public bool IsAutogradFunction => LibraryBases.Any(path => path is "torch.autograd.Function" or "torch.autograd.function.Function" or "torch.autograd.function.InplaceFunction");

    /// <summary>Finds an attribute in the class and the candidate's own bases, with the class that holds it.</summary>
    public (Value Value, ClassValue Owner)? Find(string name, ClassValue? after = null) => Find(name, after, 0, ref after);

    private (Value Value, ClassValue Owner)? Find(string name, ClassValue? after, int depth, ref ClassValue? pending)
    {
        if (pending is null && Attributes.TryGet(name) is { } found)
        {
            return (found, this);
        }

        if (ReferenceEquals(pending, this))
        {
            pending = null;
        }

        if (depth < 16)
        {
            foreach (var @base in Bases.OfType<ClassValue>())
            {
                if (@base.Find(name, after, depth + 1, ref pending) is { } inherited)
                {
                    return inherited;
                }
            }
        }

        return null;
    }
}
