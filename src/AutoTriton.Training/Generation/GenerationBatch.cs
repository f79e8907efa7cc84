using System.Threading.Channels;
using AutoTriton.Training.Policies;

namespace AutoTriton.Training.Generation;

/// <summary>Requests that were asked for together: where their completions go, and how they are cancelled.</summary>
/// <param name="cancellationToken">Cancels all of them.</param>
internal sealed class GenerationBatch(CancellationToken cancellationToken)
{
    private readonly Channel<BatchCompletion> _channel = Channel.CreateUnbounded<BatchCompletion>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private int _pending;

    /// <summary>Whether the one who asked no longer wants them.</summary>
    public bool IsCancelled => cancellationToken.IsCancellationRequested;

    /// <summary>Where the completions come out.</summary>
    public ChannelReader<BatchCompletion> Reader => _channel.Reader;

    /// <summary>Says how many completions there will be.</summary>
    public void Expect(int count) => _pending = count;

    /// <summary>Hands out a completion; after the last the channel ends.</summary>
    public void Add(BatchCompletion completion)
    {
        _channel.Writer.TryWrite(completion);
        if (--_pending == 0)
        {
            _channel.Writer.TryComplete();
        }
    }

    /// <summary>Ends the channel with an error.</summary>
    public void Fail(Exception exception) => _channel.Writer.TryComplete(exception);

    /// <summary>Ends the channel because of the cancellation.</summary>
    public void Cancel() => _channel.Writer.TryComplete(new OperationCanceledException(cancellationToken));
}
