namespace AutoTriton.Evaluation.HeldOut;

/// <summary>How far an evaluation has come.</summary>
/// <param name="Judged">Answers that are judged.</param>
/// <param name="Passed">Of them, those that passed.</param>
/// <param name="Total">All answers.</param>
public readonly record struct HeldOutProgress(int Judged, int Passed, int Total);
