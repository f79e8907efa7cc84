namespace AutoTriton.Training.Metrics;

/// <summary>Hands metrics on to several listeners, in order.</summary>
/// <param name="listeners">The listeners.</param>
public sealed class MetricsFanOut(params IMetricsListener[] listeners) : IMetricsListener
{
    /// <inheritdoc/>
    public void OnMetrics(MetricsRecord record)
    {
        foreach (var listener in listeners)
        {
            listener.OnMetrics(record);
        }
    }
}
