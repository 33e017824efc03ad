namespace PersianNews.Articles.Numbers;

/// <summary>What a number in a text counts.</summary>
public enum NumberKind : byte
{
    /// <summary>A number without a unit that is known.</summary>
    Cardinal,

    /// <summary>A place in an order, such as <c>25th</c>.</summary>
    Ordinal,

    /// <summary>An amount of money; the unit is the currency.</summary>
    Money,

    /// <summary>A percentage; the value of 12 % is 12.</summary>
    Percent,

    /// <summary>A quantity with its unit.</summary>
    Quantity,
}
