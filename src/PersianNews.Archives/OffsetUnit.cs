namespace PersianNews.Archives;

/// <summary>What the offsets of an annotated record count, always from the start of the record's own text.</summary>
public enum OffsetUnit
{
    /// <summary>UTF-16 code units, as .NET, Java and JavaScript strings count.</summary>
    Utf16,

    /// <summary>Unicode code points, as Python strings count.</summary>
    CodePoint,

    /// <summary>Bytes of the text in UTF-8, as Go, Rust and C strings count. A lone surrogate counts three.</summary>
    Utf8,
}
