using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Execution.Roofline;
using AutoTriton.Interpreter.Execution;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Interpreter.Kernels.Builtins;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Tests.Execution;

/// <summary>The lists of the page docs/embedded-executor.md are those of the executor's own tables.</summary>
public sealed partial class PageTests
{
    private const string Rewrite = "AUTOTRITON_WRITE_PAGES";

    private static readonly string Page = Find();

    private static readonly Dictionary<string, Func<string>> Lists = new(StringComparer.Ordinal)
    {
        ["limits"] = () => Table(ExecutionLimits.Default),
        ["options"] = () => Table(new EmbeddedExecutorOptions()) + "\n\n" + Table(LaunchOptions.Default),
        ["GPUs"] = () => Names(GpuSpecifications.All.Select(gpu => gpu.Name)),
        ["findings"] = () => Names(Enum.GetValues<SanitizerFindingKind>().Select(kind => $"{SanitizerReport.Id(kind)} {kind}")),
        ["kernel names"] = () => Names(TritonNames.Language.Where(name => IsInLanguage(name))),
        ["kernel names that are not supported"] = () => Names(TritonNames.Language.Where(name => !IsInLanguage(name))),
        ["reasons"] = () => "| name | why it is not here |\n|---|---|\n" + string.Join('\n', UnsupportedNames.All.Order(StringComparer.Ordinal).Select(name => $"| `{name}` | {UnsupportedNames.Reason(name)} |")),
        ["libdevice names"] = () => Names(TritonNames.LibDevice.Where(IsInLibDevice)),
        ["libdevice names that are not supported"] = () => Names(TritonNames.LibDevice.Where(name => !IsInLibDevice(name))),
        ["modules"] = () => Names(Worlds.Modules.Names),
        ["modules that are not supported"] = () => Names(ModuleTable.Unsupported.Where(name => !Worlds.Modules.Contains(name))),
        ["forbidden modules"] = () => Names(ModuleTable.Forbidden.Where(name => !Worlds.Modules.Contains(name))),
    };

    public static TheoryData<string> Marks => [.. Lists.Keys];

    [Theory]
    [MemberData(nameof(Marks))]
    public void List_of_the_page_is_what_the_tables_hold(string list)
    {
        var expected = Lists[list]();
        var text = File.ReadAllText(Page);
        var match = ListBlock().Matches(text).Single(match => match.Groups["name"].Value == list);
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            var body = match.Groups["body"];
            File.WriteAllText(Page, text[..body.Index] + expected + "\n" + text[(body.Index + body.Length)..]);
            return;
        }

        Assert.True(
            match.Groups["body"].Value.Trim() == expected.Trim(),
            $"docs/embedded-executor.md is out of date: run these tests with {Rewrite}=1 to write its lists. '{list}' is now:\n{expected}");
    }

    [Fact]
    public void Page_has_no_list_that_nothing_checks() =>
        Assert.Equal(Lists.Keys.Order(StringComparer.Ordinal), ListBlock().Matches(File.ReadAllText(Page)).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal));

    private static bool IsInLanguage(string name) => BuiltinTable.Find("triton.language." + name) is not null
        || TritonModules.TryResolveConstant("triton.language", name, out _)
        || BuiltinTable.FindMethod("", name) is not null
        || name is "constexpr" or "dtype" or "tensor" or "tuple" or "math" or "extra" or "core" or "standard" or "random" or "PropagateNan";

    private static bool IsInLibDevice(string name) => BuiltinTable.Find("triton.language.extra.libdevice." + name) is not null;

    private static string Names(IEnumerable<string> names)
    {
        var lines = new List<string> { "" };
        foreach (var name in names.Order(StringComparer.Ordinal).Select(name => $"`{name}`"))
        {
            if (lines[^1].Length + name.Length > 138)
            {
                lines.Add("");
            }

            lines[^1] += lines[^1].Length == 0 ? name : " " + name;
        }

        return lines[0].Length == 0 ? "none" : string.Join('\n', lines);
    }

    private static string Table(object options) => string.Join('\n', (string[])
    [
        $"| `{options.GetType().Name}` | default |", "|---|---|",
        .. options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.MetadataToken).Select(property => $"| `{property.Name}` | {Text(property.GetValue(options))} |"),
    ]);

    private static string Text(object? value) => value switch
    {
        null => "none",
        long number => number.ToString("N0", CultureInfo.InvariantCulture),
        double[] numbers => string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))),
        bool flag => flag ? "true" : "false",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AutoTriton.sln")))
            {
                return Path.Combine(folder.FullName, "docs", "embedded-executor.md");
            }
        }

        throw new DirectoryNotFoundException("The tests do not lie inside the repository.");
    }

    [GeneratedRegex(@"<!-- list: (?<name>[^>]+?) -->\n(?<body>.*?)<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex ListBlock();
}
