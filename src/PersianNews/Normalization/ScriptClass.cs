namespace PersianNews.Normalization;

/// <summary>What the script stage does with a character.</summary>
internal enum ScriptClass : byte
{
    /// <summary>Copied, or replaced one for one by the table.</summary>
    Plain,

    /// <summary>Left out.</summary>
    Deleted,

    /// <summary>A blank.</summary>
    Blank,

    /// <summary>A line break.</summary>
    LineBreak,

    /// <summary>A carriage return, which a line feed may follow.</summary>
    CarriageReturn,

    /// <summary>The half-space.</summary>
    HalfSpace,

    /// <summary>An invisible character that is at times typed for the half-space.</summary>
    StandIn,

    /// <summary>The zero width joiner.</summary>
    Joiner,

    /// <summary>Becomes several letters.</summary>
    Expanded,

    /// <summary>A mark that may make one letter with the letter before it.</summary>
    Composing,

    /// <summary>A digit or sign that changes unless it is part of a Latin word, URL or the like.</summary>
    Numeric,

    /// <summary>A full stop or comma, which changes inside a number.</summary>
    Separator,

    /// <summary>The slash, which may open the path of a URL.</summary>
    Slash,

    /// <summary>The number sign, which opens a hashtag.</summary>
    Hash,
}
