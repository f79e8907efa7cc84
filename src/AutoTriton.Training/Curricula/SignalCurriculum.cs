using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AutoTriton.Core.Tasks;
using AutoTriton.Training.Generation;
using AutoTriton.Training.Grpo;
using AutoTriton.Training.Options;

namespace AutoTriton.Training.Curricula;

/// <summary>
/// Asks more tasks of those classes (by default: difficulties) whose groups have signal. A group whose rewards are all equal teaches nothing
/// in GRPO: tasks that the policy always solves and tasks that it never solves cost their rollouts for nothing. As the policy learns, the
/// classes that teach change, and the choice follows.
/// </summary>
/// <remarks>
/// For each class a moving share of groups with signal is kept, 1 before anything is known. A class is drawn with weight
/// <c>Floor + share^Sharpness</c>. Within a class tasks keep their order. The same seed, tasks and outcomes give the same choice.
/// </remarks>
/// <example>
/// <code>
/// var trainer = new GrpoTrainer(tasks, template, policy, judge, options, new() { Curriculum = new SignalCurriculum() });
/// </code>
/// </example>
public sealed class SignalCurriculum : ITaskCurriculum
{
    private const int FirstLook = 64;
    private readonly SignalCurriculumOptions _options;
    private readonly SortedDictionary<string, Queue<KernelTask>> _waiting = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, double> _shares = new(StringComparer.Ordinal);
    private int _draws;

    /// <summary>Makes a curriculum for one run.</summary>
    /// <param name="options">How it chooses, or null for the defaults.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is out of its range; the message holds every problem.</exception>
    public SignalCurriculum(SignalCurriculumOptions? options = null)
    {
        _options = options ?? new SignalCurriculumOptions();
        OptionsGuard.ThrowIfInvalid(_options);
    }

    /// <summary>The share of groups with signal by class, as it is thought to be now: 0 to 1.</summary>
    public IReadOnlyDictionary<string, double> Shares => _shares.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Tasks that were read and never asked, since too many of their class waited.</summary>
    public int PassedOver { get; private set; }

    /// <inheritdoc/>
    public async IAsyncEnumerable<KernelTask> ChooseAsync(IAsyncEnumerable<KernelTask> tasks, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var source = tasks.GetAsyncEnumerator(cancellationToken);
        await using var owned = source.ConfigureAwait(false);
        for (var i = 0; i < Math.Min(FirstLook, _options.Window); i++)
        {
            await ReadAsync(source).ConfigureAwait(false);
        }

        while (true)
        {
            var drawn = Draw();
            for (var read = 0; _waiting[drawn].Count == 0 && read < _options.Lookahead; read++)
            {
                await ReadAsync(source).ConfigureAwait(false);
            }

            // A class that does not come again within the lookahead gives its turn to the one that waits most.
            var queue = _waiting[drawn].Count > 0 ? _waiting[drawn] : Fullest();
            yield return queue.Dequeue();
        }
    }

    /// <inheritdoc/>
    public void Observe(IReadOnlyList<RolloutGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        foreach (var group in groups.Where(group => group.Rollouts.Any(rollout => !rollout.IsMasked)))
        {
            var name = _options.ClassOf(group.Task);
            var share = _shares.GetValueOrDefault(name, 1);
            _shares[name] = share + (_options.Rate * ((group.HasSignal ? 1 : 0) - share));
        }
    }

    private async ValueTask ReadAsync(IAsyncEnumerator<KernelTask> source)
    {
        if (!await source.MoveNextAsync().ConfigureAwait(false))
        {
            throw new InvalidOperationException("The tasks ended; a curriculum chooses among tasks without end, as the trainer gives them.");
        }

        if (_waiting.Values.Sum(queue => queue.Count) >= _options.Window)
        {
            Fullest().Dequeue();
            PassedOver++;
        }

        var name = _options.ClassOf(source.Current);
        if (!_waiting.TryGetValue(name, out var waiting))
        {
            _waiting[name] = waiting = new Queue<KernelTask>();
            _shares.TryAdd(name, 1);
        }

        waiting.Enqueue(source.Current);
    }

    private Queue<KernelTask> Fullest() => _waiting.Values.MaxBy(queue => queue.Count)!;

    private string Draw()
    {
        var weights = _waiting.Keys.Select(name => (Name: name, Weight: _options.Floor + Math.Pow(_shares[name], _options.Sharpness))).ToList();
        var place = SequenceRandom.Uniform((ulong)_options.Seed, _draws++) * weights.Sum(entry => entry.Weight);
        foreach (var (name, weight) in weights)
        {
            place -= weight;
            if (place < 0)
            {
                return name;
            }
        }

        return weights[^1].Name;
    }
}
