using AutoTriton.Core.Policies;

namespace AutoTriton.Rewards.Length;

internal static class LengthUnitExtensions
{
    public const string Unknown = "The policy does not tell its tokens, so the length is not known; count characters instead.";

    /// <summary>The length of an answer, or null where it is not known.</summary>
    public static int? Of(this LengthUnit unit, Completion completion) => unit == LengthUnit.Characters
        ? completion.Text.Length
        : completion.TokenIds.IsDefault ? null : completion.TokenIds.Length;
}
