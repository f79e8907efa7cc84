namespace AutoTriton.Python.Tests.Dumping;

public sealed class SyntaxDumperTests
{
    [Fact]
    public void Dump_counts_columns_in_bytes()
    {
        const string Source = "x = 'é😀' + y";

        var dump = SyntaxDumper.Dump(PythonParser.Parse(Source), Source);

        Assert.Equal(
            """
            Module
             body [1]
              - Assign 1:0-1:16
               targets [1]
                - Name 1:0-1:1
                 id "x"
               value BinOp 1:4-1:16
                left Constant 1:4-1:12
                 value str "\u00e9\ud83d\ude00"
                op Add
                right Name 1:15-1:16
                 id "y"

            """,
            dump);
    }

    [Fact]
    public void Dump_places_the_parts_of_an_f_string_at_the_whole_where_asked_to()
    {
        const string Source = "f'a{x}'";

        var dump = SyntaxDumper.Dump(PythonParser.Parse(Source), Source, FormattedPartPlaces.Whole);

        Assert.Contains("FormattedValue 1:0-1:7", dump, StringComparison.Ordinal);
        Assert.Contains("Name 1:4-1:5", dump, StringComparison.Ordinal);
    }

    [Fact]
    public void DumpWithoutPlaces_is_the_same_for_other_layouts() => Assert.Equal(
        SyntaxDumper.DumpWithoutPlaces(PythonParser.Parse("f(a,\n  b)")),
        SyntaxDumper.DumpWithoutPlaces(PythonParser.Parse("f (a , b)")));
}
