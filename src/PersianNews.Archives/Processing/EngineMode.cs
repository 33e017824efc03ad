namespace PersianNews.Archives.Processing;

/// <summary>What an engine does beside annotating.</summary>
[Flags]
internal enum EngineMode
{
    None = 0,

    /// <summary>A record that cannot be read leaves a line in the output that says so.</summary>
    ErrorsInline = 1,
}
