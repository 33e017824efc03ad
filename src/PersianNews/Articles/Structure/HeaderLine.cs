using PersianNews.Text;

namespace PersianNews.Articles.Structure;

/// <summary>What was read from a line of dates and codes.</summary>
internal struct HeaderLine
{
    /// <summary>What the line is.</summary>
    public LineKind Kind;

    /// <summary>The date that counts on this line.</summary>
    public ArticleDate? Date;

    /// <summary>How many calendars give a date on it.</summary>
    public int Calendars;

    /// <summary>The label before the date.</summary>
    public StructureWordKind Label;

    /// <summary>A second date of the line, labelled as that of a change.</summary>
    public ArticleDate? Updated;

    /// <summary>The news code.</summary>
    public TextSpan? Code;
}
