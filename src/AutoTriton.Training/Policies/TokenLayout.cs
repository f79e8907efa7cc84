using static TorchSharp.torch;

namespace AutoTriton.Training.Policies;

/// <summary>A token batch as tensors: the padded rows, and where its answer tokens come from and go to.</summary>
internal sealed class TokenLayout : IDisposable
{
    /// <summary>Lays out a batch.</summary>
    public TokenLayout(TokenBatch batch, Device device)
    {
        var rows = batch.Sequences.Count;
        var ids = new long[rows * batch.Length];
        var sources = new long[batch.AnswerTokens];
        var places = new long[batch.AnswerTokens];
        var targets = new long[batch.AnswerTokens];
        var next = 0;
        for (var row = 0; row < rows; row++)
        {
            var (prompt, answer) = (batch.Sequences[row].Prompt, batch.Sequences[row].Answer);
            for (var i = 0; i < prompt.Length; i++)
            {
                ids[row * batch.Length + i] = prompt[i];
            }

            for (var i = 0; i < answer.Length; i++, next++)
            {
                ids[row * batch.Length + prompt.Length + i] = answer[i];
                sources[next] = row * batch.Length + prompt.Length + i - 1;
                places[next] = row * batch.AnswerLength + i;
                targets[next] = answer[i];
            }
        }

        using var scope = NewDisposeScope();
        Ids = tensor(ids, [rows, batch.Length]).to(device).DetachFromDisposeScope();
        Sources = tensor(sources).to(device).DetachFromDisposeScope();
        Places = tensor(places).to(device).DetachFromDisposeScope();
        Targets = tensor(targets).to(device).DetachFromDisposeScope();
    }

    /// <summary>The rows, padded on the right with id 0, which nothing before it sees; [rows, length].</summary>
    public Tensor Ids { get; }

    /// <summary>The flat place of the hidden state that predicts each answer token; [answer tokens].</summary>
    public Tensor Sources { get; }

    /// <summary>The flat place of each answer token in a [rows, answer length] matrix; [answer tokens].</summary>
    public Tensor Places { get; }

    /// <summary>The answer tokens; [answer tokens].</summary>
    public Tensor Targets { get; }

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        Ids.Dispose();
        Sources.Dispose();
        Places.Dispose();
        Targets.Dispose();
    }
}
