using System.Collections.Immutable;

namespace AutoTriton.Training.Metrics;

/// <summary>Keeps metrics in memory, for pages and live displays. Safe to call from several threads.</summary>
public sealed class MetricsHistory : IMetricsListener
{
    private ImmutableList<MetricsRecord> _records = [];

    /// <summary>What came so far, in order.</summary>
    public IReadOnlyList<MetricsRecord> Records => Volatile.Read(ref _records);

    /// <inheritdoc/>
    public void OnMetrics(MetricsRecord record) => ImmutableInterlocked.Update(ref _records, (list, added) => list.Add(added), record);
}
