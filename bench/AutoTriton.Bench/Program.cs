using System.Text.Json;
using AutoTriton.Bench;

var figures = typeof(Figure).Assembly.GetTypes()
    .Where(type => type.IsSubclassOf(typeof(Figure)) && !type.IsAbstract)
    .Select(type => (Figure)Activator.CreateInstance(type)!)
    .OrderBy(figure => figure.Name, StringComparer.Ordinal)
    .ToList();
var recordFile = Path.Combine(AppContext.BaseDirectory, "recorded.json");
var recorded = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(recordFile)) ?? [];

if (args is [] or ["list"] or ["--help"])
{
    Console.WriteLine("bench NAME [PATH]: measures one figure, ends with 'NAME: reached' or 'NAME: short', exits 0 or 1.\n");
    foreach (var figure in figures)
    {
        Console.WriteLine($"{figure.Name,-22} needs: {(figure.Needs.Length == 0 ? "nothing" : figure.Needs),-16} {figure.Description}");
        Console.WriteLine($"{"",-22} last: {recorded.GetValueOrDefault(figure.Name, "not recorded")}");
    }

    return 0;
}

var chosen = figures.FirstOrDefault(figure => figure.Name == args[0]);
if (chosen is null)
{
    Console.Error.WriteLine($"There is no figure '{args[0]}'. 'list' names them.");
    return 2;
}

using var cancel = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    cancel.Cancel();
};
Console.WriteLine($"{chosen.Name}: {chosen.Description}");
var result = await chosen.RunAsync(args.Length > 1 ? args[1] : null, cancel.Token);
Console.WriteLine(result.Value);
Console.WriteLine($"{chosen.Name}: {(result.Reached ? "reached" : "short")}");
return result.Reached ? 0 : 1;
