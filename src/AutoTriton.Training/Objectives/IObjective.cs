namespace AutoTriton.Training.Objectives;

/// <summary>A loss on log-probabilities. Knows no model; a user adds one with one class.</summary>
public interface IObjective
{
    /// <summary>The name under which it is reported, such as <c>dapo</c>.</summary>
    string Name { get; }

    /// <summary>Whether it needs the log-probabilities of a reference policy.</summary>
    bool NeedsReference { get; }

    /// <summary>Whether an answer with advantage 0 adds nothing to loss and gradient, so that it need not be computed.</summary>
    bool IgnoresZeroAdvantage { get; }

    /// <summary>Computes the loss of a micro-batch.</summary>
    /// <param name="batch">Log-probabilities with gradients, and what they are compared with.</param>
    /// <returns>The loss, to be minimised, and what was seen on the way; for the caller to dispose.</returns>
    ObjectiveResult Compute(ObjectiveBatch batch);
}
