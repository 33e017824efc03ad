namespace PersianNews.Articles.Structure;

/// <summary>What a word or phrase shows about the line it stands in.</summary>
internal enum StructureWordKind : byte
{
    None,

    /// <summary>Introduces the date of publication.</summary>
    PublishedLabel,

    /// <summary>Introduces the date of a change, or of the day the page was saved.</summary>
    UpdatedLabel,

    /// <summary>Stands beside a date and says nothing more.</summary>
    DateLabel,

    /// <summary>Introduces the news code.</summary>
    CodeLabel,

    /// <summary>Ends the article wherever it stands at the start of a line.</summary>
    Furniture,

    /// <summary>Heads a block behind the article if it is most of its line.</summary>
    Heading,

    /// <summary>Furniture only beside other furniture.</summary>
    WeakFurniture,

    /// <summary>A known news agency or outlet.</summary>
    Agency,

    /// <summary>Says that the name of an outlet follows.</summary>
    AgencyHead,

    /// <summary>A reporter or desk; the outlet follows.</summary>
    Desk,

    /// <summary>A reporter or desk named without the outlet.</summary>
    Reporter,

    /// <summary>"according to the report of".</summary>
    Report,

    /// <summary>"quoting".</summary>
    Via,

    /// <summary>A word of time between the report and its outlet.</summary>
    Time,

    /// <summary>A word at which a name has ended.</summary>
    Stop,
}
