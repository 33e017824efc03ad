namespace PersianNews.Articles.Structure;

/// <summary>What a line of a page is.</summary>
internal enum LineKind : byte
{
    /// <summary>Text of the article.</summary>
    Plain,

    /// <summary>Dates or news code, and nothing else to read.</summary>
    Meta,

    /// <summary>The section of the site the article stands in.</summary>
    Section,

    /// <summary>Begins what follows the article.</summary>
    Furniture,

    /// <summary>Furniture only beside other furniture.</summary>
    WeakFurniture,
}
