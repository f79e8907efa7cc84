using System.Collections.Immutable;
using AutoTriton.Legality.Semantics.Paths;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A dictionary, or another container that is addressed by keys.</summary>
/// <param name="entries">The cell of its entries.</param>
internal sealed class DictionaryValue(Cell entries) : Value
{
    public Cell Cell { get; } = entries;

    public EntryList Entries => (EntryList)Cell.Value!;

    public override Content Content => ValueJoin.Combined(Entries.Known.Values.Concat(Entries.Others));

    public override Truth Truth => Entries.Others.Length > 0 ? Truth.Unknown : TruthExtensions.Of(Entries.Known.Count > 0);

    public static DictionaryValue Of(EntryList entries) => new(new Cell(entries));

    public static DictionaryValue Empty() => Of(EntryList.Empty);
}
