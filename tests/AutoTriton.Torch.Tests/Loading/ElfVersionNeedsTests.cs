namespace AutoTriton.Torch.Tests.Loading;

public sealed class ElfVersionNeedsTests
{
    private static readonly byte[] Image = ElfImage.Of(
        ("libc.so.6", ["GLIBC_2.34", "GLIBC_2.2.5"]),
        ("libstdc++.so.6", ["GLIBCXX_3.4.30", "GLIBCXX_3.4.32", "CXXABI_1.3"]));

    [Fact]
    public void Read_lists_every_version_with_its_library()
    {
        var needs = ElfVersionNeeds.Read(Image);
        Assert.Equal(
            ["libc.so.6 GLIBC_2.34", "libc.so.6 GLIBC_2.2.5", "libstdc++.so.6 GLIBCXX_3.4.30", "libstdc++.so.6 GLIBCXX_3.4.32", "libstdc++.so.6 CXXABI_1.3"],
            needs.Select(need => $"{need.Library} {need.Version}"));
        Assert.All(needs, need => Assert.False(need.IsWeak));
    }

    [Fact]
    public void Weaken_changes_one_flag_and_nothing_else()
    {
        var copy = ElfVersionNeeds.Weaken(Image, "GLIBCXX_3.4.32");
        Assert.Equal(["GLIBCXX_3.4.32"], ElfVersionNeeds.Read(copy).Where(need => need.IsWeak).Select(need => need.Version));
        Assert.Equal(1, copy.Zip(Image).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public void Weaken_of_a_version_not_asked_for_is_refused()
        => Assert.Contains("GLIBCXX_9", Assert.Throws<ElfFormatException>(() => ElfVersionNeeds.Weaken(Image, "GLIBCXX_9")).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_of_every_cut_of_a_file_gives_a_typed_error()
    {
        for (var length = 0; length < Image.Length; length++)
        {
            Assert.Throws<ElfFormatException>(() => ElfVersionNeeds.Read(Image.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Read_of_corrupt_bytes_gives_a_typed_error_or_entries_inside_the_file()
    {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var corrupt = (byte[])Image.Clone();
            for (var change = 0; change < 4; change++)
            {
                corrupt[random.Next(corrupt.Length)] = (byte)random.Next(256);
            }

            try
            {
                Assert.All(ElfVersionNeeds.Read(corrupt), need => Assert.InRange(need.FlagsOffset, 0, corrupt.Length - 2));
            }
            catch (ElfFormatException)
            {
                // The typed error is the other right outcome.
            }
        }
    }

    [Fact]
    public void Read_of_another_format_says_so()
        => Assert.Contains("ELF", Assert.Throws<ElfFormatException>(() => ElfVersionNeeds.Read(new byte[256])).Message, StringComparison.Ordinal);
}
