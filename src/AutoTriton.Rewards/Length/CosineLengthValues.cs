namespace AutoTriton.Rewards.Length;

/// <summary>The ends of the cosine length reward. All finite; those of wrong answers at most 0.</summary>
/// <param name="CorrectShort">For a right answer of length 0; the most of all.</param>
/// <param name="CorrectLong">For a right answer of the full length; not above <paramref name="CorrectShort"/>.</param>
/// <param name="WrongShort">For a wrong answer of length 0; not above <paramref name="WrongLong"/>: a wrong answer had better think longer.</param>
/// <param name="WrongLong">For a wrong answer of the full length; at most 0.</param>
/// <param name="Exceeded">For any answer beyond the full length; at most 0.</param>
public sealed record CosineLengthValues(double CorrectShort, double CorrectLong, double WrongShort, double WrongLong, double Exceeded)
{
    internal CosineLengthValues Checked()
    {
        double[] all = [CorrectShort, CorrectLong, WrongShort, WrongLong, Exceeded];
        if (!all.All(double.IsFinite) || CorrectLong > CorrectShort || CorrectLong < 0 || WrongShort > WrongLong || WrongLong > 0 || Exceeded > 0)
        {
            throw new ArgumentException("The values must be finite, with 0 <= CorrectLong <= CorrectShort, WrongShort <= WrongLong <= 0 and Exceeded <= 0.");
        }

        return this;
    }
}
