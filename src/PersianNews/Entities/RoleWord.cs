namespace PersianNews.Entities;

/// <summary>What a word can do in the role of a person; combined.</summary>
[Flags]
internal enum RoleWord : byte
{
    /// <summary>Nothing known of the word.</summary>
    None = 0,

    /// <summary>It begins a role («وزیر»).</summary>
    Head = 1,

    /// <summary>It is a form of address between role and name («دکتر»).</summary>
    Title = 2,

    /// <summary>It stands inside roles («خارجه»).</summary>
    Word = 4,

    /// <summary>It may close a role after a name («سابق»).</summary>
    Adjective = 8,

    /// <summary>The role it begins may go on with a preposition and a place («سفیر … در …»).</summary>
    Locative = 16,

    /// <summary>The role it begins may go on with another person («مشاور …»).</summary>
    Relational = 32,

    /// <summary>It never stands inside a role («گفت»).</summary>
    Stop = 64,

    /// <summary>It names several people («اعضای»): nobody's own role, neither alone nor beside a head.</summary>
    Group = 128,
}
