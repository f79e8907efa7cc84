// The whole road: tasks, SFT from nothing, GRPO with kernels really executed, held-out evaluation around each stage, a page to look at.
var options = Options.Parse(args);
var clock = Stopwatch.StartNew();
var run = new RunFolder(options.Out);
using var metrics = new JsonLinesMetricsWriter(run.MetricsFile);

// The one judge: extraction, legality, execution, the paper's reward. Half of the processors are for libtorch, half for candidates.
LibTorch.Threads = Math.Max(1, Environment.ProcessorCount / 2);
var services = new ServiceCollection();
services.AddAutoTriton().UseEmbeddedExecutor(executor => executor.LaunchThreads = 1).UseLegality(LegalityLevel.Reachable);
await using var provider = services.BuildServiceProvider();
var judge = new KernelJudge(new KernelExtractor(), provider.GetRequiredService<IKernelExecutor>(), new PaperReward()) { Limits = new ExecutionLimits { Timeout = TimeSpan.FromSeconds(5), HostSteps = 200_000, KernelElements = 50_000_000 } };
var template = new ReferencePromptTemplate();
var admission = new ExecutorTaskAdmission(new EmbeddedKernelExecutor(new EmbeddedExecutorOptions { InputScales = [1] }));
var sets = new CompositionSetBuilder(template, judge, admission);

await Display.RunAsync(async display =>
{
    // Tasks and examples; compositions and operators held out from both kinds of training.
    var split = new CompositionSplit(options.Seed);
    var chains = new CompositionMix { MinDepth = 2, MaxDepth = options.IsLong ? 5 : 4 };
    var heldOut = await sets.EvaluationTasksAsync(new(split, SplitPart.HeldOutComposition, 300, 1000 + options.Seed) { Mix = chains, Name = "held-out" });
    var unseen = await sets.EvaluationTasksAsync(new(split, SplitPart.HeldOutOperator, 100, 2000 + options.Seed) { Mix = chains, Name = "unseen" });
    var examples = new List<VerifiedExample>();
    var began = clock.Elapsed;
    await foreach (var example in sets.BuildAsync(new(split, SplitPart.Training, 40_000, 3000 + options.Seed) { Mix = chains with { MinDepth = 1, MaxDepth = 5 } }, new RuleAnswerOptions { Seed = options.Seed, Variety = SolutionVariety.Structure, PlainShare = options.IsLong ? 0 : 0.8 }))
    {
        examples.Add(example);
        display.Show("tasks and examples", (clock.Elapsed - began) / options.Data, $"{examples.Count} examples");
        if (clock.Elapsed - began > options.Data && examples.Count >= 500)
        {
            break;
        }
    }

    // A model from nothing, with a vocabulary of the examples' texts.
    var tokenizer = BytePairTokenizer.Train(examples.Take(4000).SelectMany(example => new[] { example.Prompt.Text, example.Answer }), new() { VocabularySize = 2048 });
    var shape = new DecoderConfig { VocabularySize = tokenizer.VocabularySize, HiddenSize = 128, IntermediateSize = 336, LayerCount = options.IsLong ? 4 : 2, HeadCount = 4, KeyValueHeadCount = 4, MaxPositions = 384 };
    using var policy = new LanguageModelPolicy(new DecoderModel(shape, new() { Seed = options.Seed, Device = options.Device }), tokenizer, new() { Seed = options.Seed, Generation = new() { MaxTokens = 160 } });
    var evaluator = new HeldOutEvaluator(template, judge, new() { Seed = options.Seed, GenerationConcurrency = 128 });
    var checkpoints = new CheckpointStore(run.CheckpointsFolder);
    var (steps, earlier) = (0, new Dictionary<string, HeldOutResult>());
    run.WriteSettings(Settings(examples.Count, shape, tokenizer));
    await EvaluateAsync("untrained");

    var supervised = new SupervisedTrainer(policy, new() { Budget = new() { MaxDuration = options.Supervised }, TokensPerStep = 512, Seed = options.Seed, Schedule = new() { Peak = 4e-3 } });
    var sequences = supervised.Encode(examples.Select(example => new SupervisedExample(example.Prompt, example.Answer)));
    foreach (var step in supervised.Train(sequences[50..], sequences[..50]))
    {
        metrics.OnMetrics(step.ToRecord());
        steps = step.Step;
        display.Show("supervised fine-tuning", step.Progress, $"step {step.Step}, loss {step.Loss:0.000}", step.Remaining);
    }

    checkpoints.Write(policy, new() { Stage = "sft", Step = steps, Seed = options.Seed });
    await EvaluateAsync("after SFT");

    policy.RestartOptimizer();
    var tasks = new CompositionTaskSource(new(split, SplitPart.Training, 100_000, 4000 + options.Seed) { Mix = chains with { MinDepth = options.IsLong ? 2 : 3 }, Name = "rl" }, admission);
    var grpo = new GrpoTrainer(tasks, template, policy, judge, new() { Budget = new() { MaxDuration = options.Reinforcement(clock.Elapsed) }, TasksPerStep = 32, GroupSize = 8, MaxCompletionTokens = 160, Seed = options.Seed, Schedule = new() { Peak = options.IsLong ? 5e-4 : 1e-3, Shape = ScheduleShape.Linear, Floor = 0.2 } }, new() { Curriculum = options.IsLong ? null : new SignalCurriculum(new() { Seed = options.Seed }) });
    await foreach (var step in grpo.TrainAsync())
    {
        metrics.OnMetrics(step.ToRecord());
        steps = step.Step;
        run.AppendCompletions(step.Groups.Take(2).SelectMany(group => group.Rollouts, (group, rollout) => CompletionRecord.Of("grpo", step.Step, group.Task, rollout.Completion, rollout.Extraction, rollout.Report, rollout.Score)));
        display.Show("reinforcement", step.Progress, $"step {step.Step}, reward {step.MeanReward:0.000}", step.Remaining);
    }

    checkpoints.Write(policy, new() { Stage = "grpo", Step = steps, Seed = options.Seed });
    await EvaluateAsync("after GRPO");

    async Task EvaluateAsync(string name)
    {
        foreach (var (set, chosen) in new[] { ("compositions", heldOut), ("unseen operators", unseen) })
        {
            var progress = new Progress<HeldOutProgress>(at => display.Show($"evaluation {name}", (double)at.Judged / at.Total, $"{at.Passed} of {at.Judged} pass"));
            var result = (await evaluator.EvaluateAsync(policy, chosen, name, set, progress)).ComparedWith(earlier.GetValueOrDefault(set));
            run.AddEvaluation(earlier[set] = result);
            display.Say(result.Report.ToString());
        }
    }
});
Console.WriteLine($"{clock.Elapsed:m\\:ss} minutes; page: {run.WritePage()}");

IEnumerable<KeyValuePair<string, string>> Settings(int examples, DecoderConfig shape, BytePairTokenizer tokenizer) =>
[
    new("minutes, seed, processors", string.Create(CultureInfo.InvariantCulture, $"{options.Minutes}, {options.Seed}, {Environment.ProcessorCount}")),
    new("parameters", shape.ParameterCount.ToString("N0", CultureInfo.InvariantCulture)),
    new("vocabulary", tokenizer.VocabularySize.ToString("N0", CultureInfo.InvariantCulture)),
    new("examples for SFT", examples.ToString("N0", CultureInfo.InvariantCulture)),
    new("tasks refused, answers rejected", string.Create(CultureInfo.InvariantCulture, $"{sets.Refused:N0}, {sets.Rejected:N0}")),
    new("legality", "reachable"),
    new("reward", "paper: 1 if legal Triton and every output matches, else 0"),
];
