namespace AutoTriton.Training.Grpo;

/// <summary>Means of named numbers over micro-batches, weighed by their tokens.</summary>
internal sealed class WeightedMeans
{
    private readonly Dictionary<string, (double Sum, double Weight)> _sums = new(StringComparer.Ordinal);

    /// <summary>The means so far.</summary>
    public IReadOnlyDictionary<string, double> Means => _sums.ToDictionary(item => item.Key, item => item.Value.Sum / item.Value.Weight, StringComparer.Ordinal);

    /// <summary>Adds the numbers of a micro-batch.</summary>
    public void Add(IReadOnlyDictionary<string, double> values, double weight)
    {
        foreach (var (name, value) in values)
        {
            var (sum, total) = _sums.GetValueOrDefault(name);
            _sums[name] = (sum + value * weight, total + weight);
        }
    }
}
