using AutoTriton.Core.Policies;
using AutoTriton.Training.Models;
using AutoTriton.Training.Scripting;
using AutoTriton.Training.Tokenizers;
using static TorchSharp.torch;

namespace AutoTriton.Training.Generation;

/// <summary>
/// Generates many sequences at once over a key-value cache. Sequences enter as slots become free and leave as each ends; active ones always
/// fill the first slots, so a step costs what is active. A prompt that several sequences share is computed once.
/// </summary>
/// <remarks>Not for several threads at once: its owner has the model to itself while it runs.</remarks>
internal sealed class GenerationEngine(DecoderModel model, ITextTokenizer tokenizer, int endOfText, int maxBatch) : IDisposable
{
    private readonly TorchScript _sampling = TorchScript.Of("Generation.sampling");
    private readonly KeyValueCache _cache = new(model);
    private readonly List<GeneratingSequence> _active = [];

    /// <summary>Generates until nothing waits and nothing is active.</summary>
    /// <param name="takeWaiting">Takes up to so many sequences that wait, from first to last.</param>
    public void Run(Func<int, IReadOnlyList<GeneratingSequence>> takeWaiting)
    {
        using var without = no_grad();
        try
        {
            while (true)
            {
                Admit(takeWaiting);
                if (_active.Count == 0)
                {
                    return;
                }

                using var scope = NewDisposeScope();
                Step();
            }
        }
        catch (Exception exception)
        {
            foreach (var sequence in _active)
            {
                sequence.Batch.Fail(exception);
            }

            throw;
        }
        finally
        {
            _active.Clear();
        }
    }

    /// <summary>Frees the cache.</summary>
    public void Dispose() => _cache.Dispose();

    private void Admit(Func<int, IReadOnlyList<GeneratingSequence>> takeWaiting)
    {
        var room = maxBatch - _active.Count;
        if (room == 0 || (_active.Count > 0 && room < maxBatch / 8))
        {
            return;
        }

        var entering = takeWaiting(room).Where(sequence => !DropIfCancelled(sequence)).ToList();
        if (entering.Count == 0)
        {
            return;
        }

        Reserve(entering);
        using var scope = NewDisposeScope();
        var first = _active.Count;
        _active.AddRange(entering);
        try
        {
            Accept(Prefill(entering, first), first);
        }
        catch (Exception exception)
        {
            entering.ForEach(sequence => sequence.Batch.Fail(exception));
            throw;
        }
    }

    // A cache that must grow while sequences are active would lose them, so it is made for the whole context then.
    private void Reserve(List<GeneratingSequence> entering)
    {
        var positions = entering.Max(sequence => sequence.Prompt.Length + sequence.MaxTokens);
        if (_active.Count == 0)
        {
            _cache.Reserve(Math.Min(maxBatch, Math.Max(entering.Count, _cache.Slots)), Math.Min(positions, model.Config.MaxPositions));
        }
        else if (_active.Count + entering.Count > _cache.Slots || positions > _cache.Positions)
        {
            Regrow(_active.Count + entering.Count, positions);
        }
    }

    private void Regrow(int slots, int positions)
    {
        using var scope = NewDisposeScope();
        var (keys, values) = (_cache.Keys.alias(), _cache.Values.alias());
        var (oldSlots, oldPositions) = (_cache.Slots, _cache.Positions);
        _cache.Reserve(Math.Min(maxBatch, Math.Max(slots, 2 * oldSlots)), positions);
        _cache.Keys.narrow(1, 0, oldSlots).narrow(3, 0, oldPositions).copy_(keys);
        _cache.Values.narrow(1, 0, oldSlots).narrow(3, 0, oldPositions).copy_(values);
    }

    private Tensor Prefill(List<GeneratingSequence> entering, int firstSlot)
    {
        var prompts = new List<int[]>();
        var rows = new Dictionary<int[], int>(ReferenceEqualityComparer.Instance);
        var source = new long[entering.Count];
        for (var i = 0; i < entering.Count; i++)
        {
            if (!rows.TryGetValue(entering[i].Prompt, out var row))
            {
                rows[entering[i].Prompt] = row = prompts.Count;
                prompts.Add(entering[i].Prompt);
            }

            source[i] = row;
        }

        var width = prompts.Max(prompt => prompt.Length);
        var ids = new long[prompts.Count * width];
        for (var row = 0; row < prompts.Count; row++)
        {
            for (var i = 0; i < prompts[row].Length; i++)
            {
                ids[row * width + i] = prompts[row][i];
            }
        }

        var slots = Enumerable.Range(firstSlot, entering.Count).Select(slot => (long)slot).ToArray();
        return model.Prefill(
            On(tensor(ids, [prompts.Count, width])), On(tensor(prompts.Select(prompt => prompt.Length - 1L).ToArray())),
            On(tensor(source)), On(tensor(slots)), _cache.Keys, _cache.Values);
    }

    private void Step()
    {
        var tokens = new long[_active.Count];
        var positions = new long[_active.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = _active[i].LastToken;
            positions[i] = _active[i].LastPosition;
        }

        var span = Math.Min(_cache.Positions, (int)(positions.Max() + 16) / 16 * 16);
        Accept(model.Decode(On(tensor(tokens)), On(tensor(positions)), span, _cache.Keys, _cache.Values), 0);
    }

    // Chooses a token for each sequence from the given one on, and lets those go that end with it.
    private void Accept(Tensor logits, int first)
    {
        var sequences = _active.Skip(first).ToList();
        var dtype = model.Options.DType;
        using var chosen = _sampling.Call(
            "choose", logits,
            On(tensor(sequences.Select(sequence => sequence.Uniform).ToArray())).to(dtype),
            On(tensor(sequences.Select(sequence => sequence.Sampling.Temperature).ToArray())).to(dtype),
            On(tensor(sequences.Select(sequence => (long)sequence.Sampling.TopK).ToArray())),
            On(tensor(sequences.Select(sequence => sequence.Sampling.TopP).ToArray())).to(dtype),
            sequences.Any(sequence => sequence.Sampling.IsFiltered)).cpu();
        var values = chosen.data<float>().ToArray();
        for (var i = sequences.Count - 1; i >= 0; i--)
        {
            sequences[i].Add((int)values[i], values[sequences.Count + i]);
            if (DropIfCancelled(sequences[i]) || FinishIfEnded(sequences[i]))
            {
                Leave(first + i);
            }
        }
    }

    private bool FinishIfEnded(GeneratingSequence sequence)
    {
        var ended = sequence.LastToken == endOfText;
        if (!ended && sequence.StopSequences.IsEmpty && sequence.Count < sequence.MaxTokens)
        {
            return false;
        }

        var text = tokenizer.Decode(sequence.Tokens);
        var stop = sequence.StopSequences.IsEmpty ? -1 : FirstStop(text, sequence);
        if (!ended && stop < 0 && sequence.Count < sequence.MaxTokens)
        {
            return false;
        }

        sequence.Batch.Add(sequence.Complete(stop >= 0 ? text[..stop] : text, ended || stop >= 0 ? StopReason.EndOfText : StopReason.Length));
        return true;
    }

    private static int FirstStop(string text, GeneratingSequence sequence) =>
        sequence.StopSequences.Select(stop => text.IndexOf(stop, StringComparison.Ordinal)).Where(place => place >= 0).DefaultIfEmpty(-1).Min();

    private static bool DropIfCancelled(GeneratingSequence sequence)
    {
        if (sequence.Batch.IsCancelled)
        {
            sequence.Batch.Cancel();
            return true;
        }

        return false;
    }

    private void Leave(int slot)
    {
        var last = _active.Count - 1;
        if (slot != last)
        {
            _cache.Move(last, slot, _active[last].LastPosition + 1);
            _active[slot] = _active[last];
        }

        _active.RemoveAt(last);
    }

    private Tensor On(Tensor value) => model.Device.type == TorchSharp.DeviceType.CPU ? value : value.to(model.Device);
}
