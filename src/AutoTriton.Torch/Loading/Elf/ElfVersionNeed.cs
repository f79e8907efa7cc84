namespace AutoTriton.Torch;

/// <summary>One symbol version that an ELF file asks another library for (an entry of <c>.gnu.version_r</c>).</summary>
/// <param name="Library">The library asked, such as <c>libstdc++.so.6</c>.</param>
/// <param name="Version">The version, such as <c>GLIBCXX_3.4.32</c>.</param>
/// <param name="IsWeak">Whether the loader accepts a library that lacks the version.</param>
/// <param name="FlagsOffset">Where in the file the 16-bit flags lie, in bytes.</param>
internal readonly record struct ElfVersionNeed(string Library, string Version, bool IsWeak, int FlagsOffset);
