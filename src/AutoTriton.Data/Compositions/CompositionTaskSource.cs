using System.Globalization;
using System.Runtime.CompilerServices;
using AutoTriton.Core.Tasks;
using AutoTriton.Data.Admission;
using AutoTriton.Data.Splits;

namespace AutoTriton.Data.Compositions;

/// <summary>Tasks made by composing operators: the same options give the same tasks in the same order.</summary>
/// <param name="options">How many, of which part, by which seed.</param>
/// <param name="admission">What refuses degenerate tasks, or null to take all.</param>
public sealed class CompositionTaskSource(CompositionTaskOptions options, ITaskAdmission? admission = null) : ITaskSource
{
    private readonly CompositionTaskOptions _options = options ?? throw new ArgumentNullException(nameof(options));

    /// <summary>Makes the tasks, each with its composition.</summary>
    /// <param name="cancellationToken">Ends the making.</param>
    /// <returns>As many tasks as the options say, no two with the same text.</returns>
    /// <exception cref="InvalidOperationException">The mix does not hold enough different tasks of the part.</exception>
    public async IAsyncEnumerable<CompositionTask> GenerateAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var generator = new CompositionGenerator(_options.Seed, _options.Mix);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var provenance = $"operator compositions, seed {_options.Seed}, split {_options.Split.Seed}, {_options.Part}";
        for (int made = 0, barren = 0; made < _options.Count;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = await TryNextAsync(generator, made, provenance, seen, cancellationToken).ConfigureAwait(false);
            if (next is null)
            {
                ThrowIfBarren(++barren, made);
                continue;
            }

            (made, barren) = (made + 1, 0);
            yield return next;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<KernelTask> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var made in GenerateAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return made.Task;
        }
    }

    private async ValueTask<CompositionTask?> TryNextAsync(
        CompositionGenerator generator, int number, string provenance, HashSet<string> seen, CancellationToken cancellationToken)
    {
        var composition = generator.Next();
        if (_options.Split.Classify(composition) != _options.Part)
        {
            return null;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"{_options.Name}/{_options.Seed}/{number}");
        var candidate = CompositionTask.Create(composition, id, provenance);
        if (!seen.Add(((PyTorchReference)candidate.Task.Reference).Source))
        {
            return null;
        }

        var verdict = admission is null
            ? AdmissionVerdict.Admitted
            : await admission.ExamineAsync(candidate.Task, cancellationToken).ConfigureAwait(false);
        return verdict.IsAdmitted ? candidate : null;
    }

    private void ThrowIfBarren(int barren, int made)
    {
        if (barren > 20_000)
        {
            throw new InvalidOperationException(
                $"Only {made} of {_options.Count} different tasks of the part {_options.Part} were found. Ask for fewer, or widen the mix (depth, operators, shapes).");
        }
    }
}
