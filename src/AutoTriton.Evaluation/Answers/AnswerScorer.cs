using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Tasks;
using AutoTriton.Evaluation.Runs;
using AutoTriton.Legality;
using AutoTriton.Rewards.Judging;

namespace AutoTriton.Evaluation.Answers;

/// <summary>Judges a stream of answers, several at a time: those with a task by the judge, the others by legality alone.</summary>
/// <param name="judge">The judge of answers that have a task.</param>
/// <param name="options">The options, or null for the defaults.</param>
/// <param name="extractor">Finds candidates in answers without a task; null for the library's.</param>
/// <param name="analyzer">Judges their legality; null for one with the library's rules.</param>
/// <param name="timeProvider">The clock, or null for the system's.</param>
public sealed class AnswerScorer(
    KernelJudge judge, AnswerScorerOptions? options = null, IKernelExtractor? extractor = null, LegalityAnalyzer? analyzer = null, TimeProvider? timeProvider = null)
{
    private readonly KernelJudge _judge = judge ?? throw new ArgumentNullException(nameof(judge));
    private readonly AnswerScorerOptions _options = options ?? new AnswerScorerOptions();
    private readonly IKernelExtractor _extractor = extractor ?? new KernelExtractor();
    private readonly LegalityAnalyzer _analyzer = analyzer ?? new LegalityAnalyzer();
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <summary>Judges the answers of a file. Memory does not grow with the file: rows are read as verdicts are taken.</summary>
    /// <param name="rows">The rows; those that cannot be used become verdicts that say so.</param>
    /// <param name="done">The keys of verdicts that are there already and are not made again; null for none.</param>
    /// <param name="cancellationToken">Ends the judging; what was yielded stays right.</param>
    /// <returns>The verdicts of each row, as they are ready: not in the rows' order. Of a row whose answers are all done, none.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async IAsyncEnumerable<(AnswerRow Row, IReadOnlyList<AnswerVerdict> Verdicts)> ScoreAsync(
        IAsyncEnumerable<AnswerRow> rows, IReadOnlySet<string>? done = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.Concurrency);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ready = Channel.CreateBounded<(AnswerRow, IReadOnlyList<AnswerVerdict>)>(4 * _options.Concurrency);
        var work = Task.Run(() => JudgeAllAsync(rows, done, ready.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var one in ready.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return one;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(false);
        }
    }

    private async Task JudgeAllAsync(
        IAsyncEnumerable<AnswerRow> rows, IReadOnlySet<string>? done, ChannelWriter<(AnswerRow, IReadOnlyList<AnswerVerdict>)> ready, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Concurrency, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(rows, parallel, async (row, token) =>
            {
                var verdicts = new List<AnswerVerdict>();
                foreach (var answer in row.Answers)
                {
                    if (done?.Contains(KeyOf(answer)) != true)
                    {
                        verdicts.Add(await JudgeAsync(answer, token).ConfigureAwait(false));
                    }
                }

                if (row.Error is { } error)
                {
                    verdicts.Add(new AnswerVerdict(row.File, row.Line) { Unusable = error.Message, Key = $"{row.File}:{row.Line}:{row.End}", Level = _options.Level });
                    verdicts.RemoveAll(verdict => done?.Contains(verdict.Key) == true);
                }

                await ready.WriteAsync((row, verdicts), token).ConfigureAwait(false);
            }).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever ended the work is thrown to the reader of the verdicts.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        ready.TryComplete(failure);
    }

    private string KeyOf(Answer answer) => $"{answer.File}:{answer.Line}:{answer.Key}-{_options.Level}";

    /// <summary>Judges one answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Ends the judging.</param>
    /// <returns>The verdict. An error of the library itself is a failure of the machinery, so that one answer does not end a run.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<AnswerVerdict> JudgeAsync(Answer answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var start = _time.GetTimestamp();
        var verdict = new AnswerVerdict(answer.File, answer.Line)
        {
            Choice = answer.Choice,
            Key = KeyOf(answer),
            Id = answer.Id,
            Model = answer.Model,
            Task = answer.TaskId,
            Entry = answer.Contract switch
            {
                FunctionContract function => function.EntryPoint,
                ModuleContract module => module.CandidateClass,
                LaunchContract launch => launch.Kernel,
                _ => null,
            },
            Level = _options.Level,
            HasTask = answer.Task is not null,
        };
        try
        {
            verdict = answer.Task is null ? Analyze(verdict, answer, cancellationToken) : await ExecuteAsync(verdict, answer, cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The boundary where a failure of the machinery is attributed; the verdict names it.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            verdict = verdict with { MachineFailure = $"{exception.GetType().Name}: {exception.Message}" };
        }

        return verdict with { Milliseconds = Math.Round(_time.GetElapsedTime(start).TotalMilliseconds, 3) };
    }

    private async Task<AnswerVerdict> ExecuteAsync(AnswerVerdict verdict, Answer answer, CancellationToken cancellationToken)
    {
        var judgement = await _judge.JudgeAsync(answer.Task!, new Completion(answer.Text, answer.StopReason), _options.Seed, cancellationToken).ConfigureAwait(false);
        verdict = Extracted(verdict, answer, judgement.Context.Extraction) with { Reward = judgement.Score, MachineFailure = judgement.MachineFailure };
        if (judgement.Context.Report is not { } report)
        {
            return verdict;
        }

        var decisive = report.Findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Error);
        return verdict with
        {
            Reached = report.Stage,
            Failure = report.Failure?.Kind,
            Message = report.Failure?.Message,
            DecidingLine = report.Failure is null ? null : (report.Failure.Location ?? decisive?.Location)?.StartLine,
            Findings = [.. report.Findings.Select(FindingRecord.Of)],
        };
    }

    private AnswerVerdict Analyze(AnswerVerdict verdict, Answer answer, CancellationToken cancellationToken)
    {
        var extraction = _extractor.Extract(answer.Text, answer.Contract);
        verdict = Extracted(verdict, answer, extraction);
        if (extraction.Candidate is not { } candidate)
        {
            return verdict;
        }

        var result = extraction.Module is { } module
            ? _analyzer.Analyze(module, answer.Contract, _options.Level, cancellationToken)
            : _analyzer.Analyze(candidate, answer.Contract, _options.Level, cancellationToken);
        var decisive = result.Findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Error);
        return verdict with
        {
            Reached = result.IsLegal ? ExecutionStage.Legal : result.IsParsed ? ExecutionStage.Parsed : ExecutionStage.None,
            Failure = decisive is null ? null : result.IsParsed ? FailureKind.Illegal : FailureKind.Syntax,
            Message = decisive?.Message,
            DecidingLine = decisive?.Location?.StartLine,
            Findings = [.. result.Findings.Select(FindingRecord.Of)],
        };
    }

    private AnswerVerdict Extracted(AnswerVerdict verdict, Answer answer, ExtractionResult extraction) => verdict with
    {
        Candidate = extraction.Candidate,
        IsTruncated = extraction.IsTruncated,
        IsAmbiguous = extraction.IsAmbiguous,
        Failure = extraction.Candidate is null ? FailureKind.NoCandidate : null,
        Message = extraction.Problem,
        Answer = extraction.Candidate is not null ? null : answer.Text.Length <= _options.MaximumAnswerKept ? answer.Text : answer.Text[.._options.MaximumAnswerKept],
    };
}
