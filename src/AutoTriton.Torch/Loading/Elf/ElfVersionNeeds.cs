using System.Buffers.Binary;
using System.Text;

namespace AutoTriton.Torch;

/// <summary>
/// Reads and weakens the symbol versions that an ELF file asks for. Layout: System V ABI, "Sections", and
/// Linux Standard Base 5.0, "Symbol Versioning" (Verneed and Vernaux).
/// </summary>
internal static class ElfVersionNeeds
{
    private const int HeaderSize = 64;
    private const int SectionHeaderSize = 64;
    private const int EntrySize = 16;
    private const uint VersionNeedSection = 0x6ffffffe;
    private const ushort WeakFlag = 2;

    /// <summary>Lists every version asked for.</summary>
    /// <param name="image">The whole file.</param>
    /// <returns>The entries in file order; none where the file has no such section.</returns>
    /// <exception cref="ElfFormatException">The bytes are cut or are no ELF file of the kind that .NET on 64-bit Linux loads.</exception>
    public static IReadOnlyList<ElfVersionNeed> Read(ReadOnlySpan<byte> image)
    {
        var (table, count) = SectionTable(image);
        var needs = new List<ElfVersionNeed>();
        for (var index = 0; index < count; index++)
        {
            var header = Slice(image, table + ((long)index * SectionHeaderSize), SectionHeaderSize, "a section header");
            if (BinaryPrimitives.ReadUInt32LittleEndian(header[4..]) == VersionNeedSection)
            {
                var link = BinaryPrimitives.ReadUInt32LittleEndian(header[40..]);
                if (link >= count)
                {
                    throw new ElfFormatException($"Section {index} names section {link} as its strings; there are {count} sections.");
                }

                var strings = Slice(image, table + ((long)link * SectionHeaderSize), SectionHeaderSize, "a section header");
                ReadSection(image, Section(image, header), Section(image, strings), BinaryPrimitives.ReadUInt32LittleEndian(header[44..]), needs);
            }
        }

        return needs;
    }

    /// <summary>Copies a file, marking one version as weak: the loader then accepts a library without it.</summary>
    /// <param name="image">The whole file.</param>
    /// <param name="version">The version, such as <c>GLIBCXX_3.4.32</c>.</param>
    /// <returns>The changed copy, of the same length.</returns>
    /// <exception cref="ElfFormatException">The bytes are no whole ELF file, or do not ask for the version.</exception>
    public static byte[] Weaken(ReadOnlySpan<byte> image, string version)
    {
        var needs = Read(image).Where(need => need.Version == version).ToList();
        if (needs.Count == 0)
        {
            throw new ElfFormatException($"The file asks for no symbol version {version}, so there is nothing to weaken.");
        }

        var copy = image.ToArray();
        foreach (var need in needs)
        {
            var flags = copy.AsSpan(need.FlagsOffset);
            BinaryPrimitives.WriteUInt16LittleEndian(flags, (ushort)(BinaryPrimitives.ReadUInt16LittleEndian(flags) | WeakFlag));
        }

        return copy;
    }

    private static (long Table, int Count) SectionTable(ReadOnlySpan<byte> image)
    {
        var header = Slice(image, 0, HeaderSize, "the file header");
        if (!header[..4].SequenceEqual("\u007FELF"u8) || header[4] != 2 || header[5] != 1)
        {
            throw new ElfFormatException("The file does not begin as a 64-bit little-endian ELF file does.");
        }

        var entrySize = BinaryPrimitives.ReadUInt16LittleEndian(header[0x3A..]);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(header[0x3C..]);
        if (count > 0 && entrySize != SectionHeaderSize)
        {
            throw new ElfFormatException($"Section headers are {entrySize} bytes each, {SectionHeaderSize} expected.");
        }

        return (Offset(BinaryPrimitives.ReadUInt64LittleEndian(header[0x28..]), "the section table"), count);
    }

    private static (long Start, long Length) Section(ReadOnlySpan<byte> image, ReadOnlySpan<byte> header)
    {
        var start = Offset(BinaryPrimitives.ReadUInt64LittleEndian(header[24..]), "a section");
        var length = Offset(BinaryPrimitives.ReadUInt64LittleEndian(header[32..]), "a section's length");
        if (start > image.Length || length > image.Length - start)
        {
            throw new ElfFormatException($"A section of {length} bytes at byte {start} reaches past the end ({image.Length} bytes): the file is cut.");
        }

        return (start, length);
    }

    private static void ReadSection(
        ReadOnlySpan<byte> image, (long Start, long Length) section, (long Start, long Length) strings, uint libraries, List<ElfVersionNeed> needs)
    {
        var names = image.Slice((int)strings.Start, (int)strings.Length);
        var bytes = image.Slice((int)section.Start, (int)section.Length);
        if (libraries > bytes.Length / EntrySize)
        {
            throw new ElfFormatException($"{libraries} libraries cannot fit in the {bytes.Length} bytes of the version section.");
        }

        long at = 0;
        for (uint library = 0; library < libraries; library++)
        {
            var entry = Slice(bytes, at, EntrySize, "a library's version entry");
            var file = Name(names, BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]));
            ReadVersions(bytes, section.Start, names, file, at + BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]), BinaryPrimitives.ReadUInt16LittleEndian(entry[2..]), needs);
            at += BinaryPrimitives.ReadUInt32LittleEndian(entry[12..]);
        }
    }

    private static void ReadVersions(
        ReadOnlySpan<byte> bytes, long sectionStart, ReadOnlySpan<byte> names, string file, long at, int versions, List<ElfVersionNeed> needs)
    {
        for (var version = 0; version < versions; version++)
        {
            var entry = Slice(bytes, at, EntrySize, "a symbol version");
            var flags = BinaryPrimitives.ReadUInt16LittleEndian(entry[4..]);
            var name = Name(names, BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]));
            needs.Add(new ElfVersionNeed(file, name, (flags & WeakFlag) != 0, (int)(sectionStart + at + 4)));
            var next = BinaryPrimitives.ReadUInt32LittleEndian(entry[12..]);
            if (next == 0)
            {
                break;
            }

            at += next;
        }
    }

    private static string Name(ReadOnlySpan<byte> names, uint offset)
    {
        if (offset >= names.Length)
        {
            throw new ElfFormatException($"A name at byte {offset} lies outside the string section of {names.Length} bytes.");
        }

        var rest = names[(int)offset..];
        var end = rest.IndexOf((byte)0);
        return end >= 0 ? Encoding.UTF8.GetString(rest[..end]) : throw new ElfFormatException("A name has no end: the string section is cut.");
    }

    private static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> bytes, long start, int length, string what)
        => start >= 0 && start <= bytes.Length - length
            ? bytes.Slice((int)start, length)
            : throw new ElfFormatException($"The file is cut: {what} of {length} bytes was expected at byte {start} of {bytes.Length}.");

    private static long Offset(ulong value, string what)
        => value <= int.MaxValue ? (long)value : throw new ElfFormatException($"The file gives {value} for {what}, past any file that can be read.");
}
