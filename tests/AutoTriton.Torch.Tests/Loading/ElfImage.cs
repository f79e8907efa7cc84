using System.Buffers.Binary;
using System.Text;

namespace AutoTriton.Torch.Tests.Loading;

/// <summary>Writes the smallest ELF file that asks libraries for symbol versions.</summary>
internal static class ElfImage
{
    public static byte[] Of(params (string Library, string[] Versions)[] needs)
    {
        var strings = new List<byte> { 0 };
        uint Intern(string text)
        {
            var at = (uint)strings.Count;
            strings.AddRange(Encoding.UTF8.GetBytes(text));
            strings.Add(0);
            return at;
        }

        var section = new List<byte>();
        for (var library = 0; library < needs.Length; library++)
        {
            var (name, versions) = needs[library];
            var size = (uint)(16 * (versions.Length + 1));
            section.AddRange(Entry(1, (ushort)versions.Length, Intern(name), 16, library == needs.Length - 1 ? 0 : size));
            for (var version = 0; version < versions.Length; version++)
            {
                section.AddRange(Auxiliary((ushort)(version + 2), Intern(versions[version]), version == versions.Length - 1 ? 0u : 16u));
            }
        }

        const int Sections = 3;
        var image = new byte[64 + section.Count + strings.Count + (Sections * 64)];
        "\u007FELF\u0002\u0001\u0001"u8.CopyTo(image);
        var table = 64 + section.Count + strings.Count;
        BinaryPrimitives.WriteUInt64LittleEndian(image.AsSpan(0x28), (ulong)table);
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(0x3A), 64);
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(0x3C), Sections);
        section.CopyTo(image, 64);
        strings.CopyTo(image, 64 + section.Count);
        Header(image.AsSpan(table + 64), 0x6ffffffe, 64, section.Count, link: 2, needs.Length);
        Header(image.AsSpan(table + 128), 3, 64 + section.Count, strings.Count, 0, 0);
        return image;
    }

    private static byte[] Entry(ushort version, ushort count, uint file, uint first, uint next)
    {
        var entry = new byte[16];
        BinaryPrimitives.WriteUInt16LittleEndian(entry, version);
        BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(2), count);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(4), file);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(8), first);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(12), next);
        return entry;
    }

    private static byte[] Auxiliary(ushort other, uint name, uint next)
    {
        var entry = new byte[16];
        BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(6), other);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(8), name);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(12), next);
        return entry;
    }

    private static void Header(Span<byte> header, uint type, int offset, int size, uint link, int info)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], type);
        BinaryPrimitives.WriteUInt64LittleEndian(header[24..], (ulong)offset);
        BinaryPrimitives.WriteUInt64LittleEndian(header[32..], (ulong)size);
        BinaryPrimitives.WriteUInt32LittleEndian(header[40..], link);
        BinaryPrimitives.WriteUInt32LittleEndian(header[44..], (uint)info);
    }
}
