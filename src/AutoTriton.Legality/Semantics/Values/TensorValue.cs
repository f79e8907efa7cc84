using System.Collections.Immutable;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A tensor or a view of one on the host; a pointer or a block pointer in a kernel.</summary>
/// <param name="storages">The memory it may be of: more than one where paths join.</param>
/// <param name="isPart">Whether it is a view of a part only.</param>
internal sealed class TensorValue(ImmutableArray<Storage> storages, bool isPart) : Value
{
    public ImmutableArray<Storage> Storages { get; } = storages;

    public bool IsPart { get; } = isPart;

    /// <summary>Whether it came as an argument of unknown type, so that it may be a number, a flag or a module as well.</summary>
    public bool IsOpaque { get; init; }

    /// <summary>The address it holds in a kernel, as it is written; empty for the start.</summary>
    public string Address { get; init; } = "";

    /// <summary>Where what was added to the pointer comes from.</summary>
    public Sources Offset { get; init; }

    public override Content Content
    {
        get
        {
            var content = Storages[0].Content;
            for (var index = 1; index < Storages.Length; index++)
            {
                content = Content.Join(content, Storages[index].Content, false);
            }

            return content;
        }
    }

    public static TensorValue New(Content content, SyntaxNode? origin) => new([new Storage(content, origin)], false);

    public static TensorValue Argument() => new([new Storage(Content.Input, null) { IsArgument = true }], false) { IsOpaque = true };

    public TensorValue Part() => IsPart && IsOpaque ? this : new TensorValue(Storages, true) { IsOpaque = IsOpaque };

    public TensorValue At(string address) => new(Storages, IsPart) { IsOpaque = IsOpaque, Address = address, Offset = Offset };

    public TensorValue Plus(Value offset) => new(Storages, IsPart) { IsOpaque = IsOpaque, Address = Address, Offset = Offset | offset.Content.Sources };
}
