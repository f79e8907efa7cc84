namespace AutoTriton.Training.Metrics;

/// <summary>Hears of metrics as they come: a file, a live display, a telemetry exporter.</summary>
public interface IMetricsListener
{
    /// <summary>Hears of a step.</summary>
    /// <param name="record">Its metrics.</param>
    void OnMetrics(MetricsRecord record);
}
