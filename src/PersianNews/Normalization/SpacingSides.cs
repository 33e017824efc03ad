namespace PersianNews.Normalization;

/// <summary>Where a word stands to a half-space.</summary>
[Flags]
internal enum SpacingSides : byte
{
    None = 0,

    /// <summary>Before it.</summary>
    Before = 1,

    /// <summary>After it.</summary>
    After = 2,
}
