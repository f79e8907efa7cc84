using System.Collections.Immutable;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>One of several values of different kinds, by the path taken.</summary>
internal sealed class UnionValue(ImmutableArray<Value> alternatives) : Value
{
    public ImmutableArray<Value> Alternatives { get; } = alternatives;

    public override Content Content
    {
        get
        {
            // None stands for an absent tensor: it says nothing of where data comes from.
            var content = (Content?)null;
            foreach (var value in Alternatives)
            {
                if (value is not ConstantValue { IsNone: true })
                {
                    content = content is null ? value.Content : Content.Join(content, value.Content, false);
                }
            }

            return content ?? Content.Constant;
        }
    }

    public override Truth Truth
    {
        get
        {
            var truth = Alternatives[0].Truth;
            return Alternatives.All(value => value.Truth == truth) ? truth : Truth.Unknown;
        }
    }
}
